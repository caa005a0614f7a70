package app.kakehashi.gap.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFilter;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.GapPage;
import app.kakehashi.gap.Gaps;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.ListAddress;
import app.kakehashi.shared.ListWorkbook;
import app.kakehashi.shared.Paging;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of gaps: filters, pages, and the same as a spreadsheet. */
@Controller
@RequestMapping("/gaps")
@Permit(Permit.To.SIGNED_IN)
class GapListController {
  private static final int PAGE = 20;
  private static final int EXPORT = 5_000;
  private static final int LONGEST_QUERY = 200;

  private final Gaps gaps;
  private final GapFields fields;
  private final GapRows rows;
  private final GapSheetFile file;

  GapListController(Gaps gaps, GapFields fields, GapRows rows, GapSheetFile file) {
    this.gaps = gaps;
    this.fields = fields;
    this.rows = rows;
    this.file = file;
  }

  /** The filters as typed; each may be missing. */
  record GapListForm(
      @Nullable String q,
      @Nullable String kind,
      @Nullable String field,
      @Nullable String block,
      @Nullable String mode,
      @Nullable String status,
      @Nullable String mine,
      @Nullable String page) {

    GapFilter filter(int page, int size) {
      String query = q == null ? "" : q.strip();
      return new GapFilter(
          query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query,
          kind == null ? null : GapKind.find(kind).orElse(null),
          given(field),
          given(block),
          given(mode),
          statusOf(status).orElse(null),
          "true".equals(mine),
          page,
          size);
    }

    private static @Nullable String given(@Nullable String value) {
      return value == null || value.isBlank() ? null : value;
    }

    private static Optional<PostingStatus> statusOf(@Nullable String value) {
      return Arrays.stream(PostingStatus.values())
          .filter(status -> status.name().equals(value))
          .findFirst();
    }

    /** The address of the list, or of what belongs to it, with these filters. */
    String link(String path, int page) {
      return new ListAddress(path)
          .with("q", q)
          .with("kind", kind)
          .with("field", field)
          .with("block", block)
          .with("mode", mode)
          .with("status", status)
          .with("mine", mine)
          .with("page", page > 1 ? Integer.toString(page) : null)
          .toString();
    }
  }

  @GetMapping
  String list(@ModelAttribute("form") GapListForm form, Viewer viewer, Model model) {
    int number = Paging.pageOf(form.page() == null ? "1" : form.page());
    GapPage page = gaps.list(form.filter(number, PAGE), viewer);
    model.addAttribute("rows", rows.of(page.gaps(), viewer));
    model.addAttribute(
        "paging", new Paging(number, PAGE, page.total(), n -> form.link("/gaps", n)));
    model.addAttribute("export", form.link("/gaps/export", 1));
    model.addAttribute("kinds", fields.kinds(viewer.language()));
    model.addAttribute("fields", fields.fields(viewer.language()));
    model.addAttribute("blocks", fields.blocks(viewer.language()));
    model.addAttribute("modes", fields.modes(viewer.language()));
    model.addAttribute("statuses", statuses(viewer));
    model.addAttribute("mayPost", rows.mayPost(viewer));
    return "gap/list";
  }

  @GetMapping("/export")
  ResponseEntity<byte[]> export(@ModelAttribute("form") GapListForm form, Viewer viewer)
      throws IOException {
    GapPage page = gaps.list(form.filter(1, EXPORT), viewer);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(ListWorkbook.MEDIA_TYPE))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("gaps.xlsx").build().toString())
        .body(file.write(rows.of(page.gaps(), viewer), viewer.language()));
  }

  private List<Choice> statuses(Viewer viewer) {
    return Arrays.stream(PostingStatus.values())
        .map(status -> new Choice(status.name(), rows.status(status, viewer)))
        .toList();
  }
}
