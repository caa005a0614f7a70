package app.kakehashi.matching.web;

import app.kakehashi.shared.ApiCode;
import app.kakehashi.shared.ApiText;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best matches of a posting as the API answers them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Matches", description = "The best counterparts of a gap or an offer")
record MatchPage(
    @Schema(description = "How many items were asked for") int limit,
    @Schema(description = "How many counterparts there are in all") int total,
    @Schema(
            description =
                "Version of weights and tables; left out while the posting is not published")
        @Nullable String modelVersion,
    @Schema(description = "The best counterparts, best first") List<Item> items) {

  /** One counterpart. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Match", description = "A counterpart and why it stands where it stands")
  record Item(
      @Schema(description = "Place in the ranking, from 1") int rank,
      @Schema(description = "The offer, or the gap, on the other side") Counterpart counterpart,
      @Schema(description = "How good the pair is, in words") ApiCode band,
      @Schema(description = "Sector, size and region, in this order") List<BarItem> bars,
      @Schema(description = "The strongest reasons for it, at most three") List<String> strengths,
      @Schema(description = "What speaks against it or is open; a single one for a company")
          List<PointItem> points,
      @Schema(description = "What one’s own side decided: interested or not_for_us")
          @Nullable String decision,
      @Schema(description = "The numbers behind it; for the office only")
          @Nullable FigureItem figures) {}

  /** The posting on the other side. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Counterpart", description = "A posting on the other side")
  record Counterpart(
      @Schema(description = "gap or offer") String type,
      @Schema(description = "Its id below /api/v1/gaps or /api/v1/offers") String id,
      @Schema(description = "Its title") ApiText title,
      @Schema(description = "Kind of a gap") @Nullable ApiCode kind,
      @Schema(description = "Id of its company below /api/v1/companies, where it may be known")
          @Nullable String companyId,
      @Schema(description = "Its company by name, or what may be known of it") String company,
      @Schema(description = "Region, where it may be known") @Nullable ApiCode region,
      @Schema(description = "Capability fields") List<ApiCode> fields,
      @Schema(description = "Forms of cooperation, the preferred first") List<ApiCode> modes) {}

  /** One of the three bars. */
  @Schema(name = "Bar", description = "How well one of the first three criteria is met")
  record BarItem(
      @Schema(description = "Sector, size or region") ApiCode criterion,
      @Schema(description = "In words") String level,
      @Schema(description = "0 to 100; 0 where it is not known") long percent,
      @Schema(description = "Whether anything is known about it") boolean known) {}

  /** What speaks against a pair, or is open. */
  @Schema(name = "Point", description = "What speaks against a pair, or is open")
  record PointItem(
      @Schema(description = "In words") String text,
      @Schema(description = "Whether it is unknown and should be asked") boolean open) {}

  /** The numbers behind a match. */
  @Schema(name = "MatchFigures", description = "The numbers behind a match")
  record FigureItem(
      @Schema(description = "Joint score, by which the list is sorted") double joint,
      @Schema(description = "Would the gap’s company want this offer?") SideItem japan,
      @Schema(description = "Would the offer’s company want this gap?") SideItem taiwan) {}

  /** One side's score. */
  @Schema(
      name = "SideScore",
      description = "The score of one side; base, points of the lines and of the caps add up to it")
  record SideItem(
      @Schema(description = "0 to 100") double score,
      @Schema(description = "What a pair of which nothing is known would have") double base,
      @Schema(description = "The lowest it could be once all is known") double low,
      @Schema(description = "The highest it could be once all is known") double high,
      @Schema(description = "A line for each criterion that was asked") List<LineItem> lines,
      @Schema(description = "Points taken away for what is missing") double caps) {}

  /** A criterion's part of a score. */
  @Schema(name = "ScoreLine", description = "The part of one criterion in a score")
  record LineItem(
      @Schema(description = "The criterion") ApiCode criterion,
      @Schema(description = "Share in the whole, 0 to 1") double weight,
      @Schema(description = "How well it is met, 0 to 1") double value,
      @Schema(description = "Share of it that is known, 0 to 1") double evidence,
      @Schema(description = "Points against a pair of which nothing is known") double points) {}
}
