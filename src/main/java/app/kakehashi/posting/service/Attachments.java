package app.kakehashi.posting.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingFiles;
import app.kakehashi.posting.PostingPolicy;
import app.kakehashi.posting.PostingRuleBroken;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.FileStore;
import app.kakehashi.shared.FileStore.StoredFile;
import app.kakehashi.shared.FileStore.UnacceptableFile;
import app.kakehashi.shared.NotFoundException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Catalogues and pictures that hang on a posting. */
@Service
@Transactional
public class Attachments implements PostingFiles {
  /** Files a posting can have. */
  public static final int MOST = 10;

  private final JdbcClient jdbc;
  private final Postings postings;
  private final FileStore files;
  private final AuditLog audit;
  private final Clock clock;

  Attachments(JdbcClient jdbc, Postings postings, FileStore files, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.postings = postings;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Attachment> of(Posting posting, Viewer viewer) {
    return PostingPolicy.maySeeAttachments(posting, viewer) ? attached(posting.id()) : List.of();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Attachment> attached(long posting) {
    return jdbc.sql(
            """
            select public_id, file_name, media_type, size, caption from posting_attachment
            where posting_id = :posting order by added_at, public_id
            """)
        .param("posting", posting)
        .query(
            (row, n) ->
                new Attachment(
                    row.getString("public_id"),
                    row.getString("file_name"),
                    row.getString("media_type"),
                    row.getInt("size"),
                    row.getString("caption")))
        .list();
  }

  /**
   * Attaches a PDF or a picture.
   *
   * @throws UnacceptableFile if it is neither, too large, or one too many
   */
  public void add(
      PostingType type,
      String publicId,
      String fileName,
      byte[] content,
      String caption,
      Viewer viewer) {
    Posting posting = changeable(type, publicId, viewer);
    if (of(posting, viewer).size() >= MOST) {
      throw new UnacceptableFile("too_many");
    }
    StoredFile stored = files.store(fileName, content, FileStore.Accepted.CATALOGUE);
    jdbc.sql(
            """
            insert into posting_attachment
              (public_id, posting_id, kind, file_name, media_type, size, caption, added_by, added_at)
            values (:id, :posting, :kind, :name, :mediaType, :size, :caption, :by, :at)
            """)
        .param("id", stored.publicId())
        .param("posting", posting.id())
        .param("kind", stored.mediaType().startsWith("image/") ? "picture" : "catalogue")
        .param("name", stored.fileName())
        .param("mediaType", stored.mediaType())
        .param("size", stored.size())
        .param("caption", caption.strip())
        .param("by", viewer.account().value())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    record(posting, "file_added", stored.publicId(), viewer);
  }

  /** Takes a file off a posting. */
  public void remove(PostingType type, String publicId, String file, Viewer viewer) {
    Posting posting = changeable(type, publicId, viewer);
    int removed =
        jdbc.sql("delete from posting_attachment where posting_id = :posting and public_id = :id")
            .param("posting", posting.id())
            .param("id", file)
            .update();
    if (removed == 0) {
      throw new NotFoundException();
    }
    record(posting, "file_removed", file, viewer);
  }

  /** A file the viewer may see. */
  @Transactional(readOnly = true)
  public Attachment find(PostingType type, String publicId, String file, Viewer viewer) {
    Posting posting = postings.visible(type, publicId, viewer);
    return of(posting, viewer).stream()
        .filter(one -> one.publicId().equals(file))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  @Override
  @Transactional(readOnly = true)
  public byte[] content(Attachment attachment) {
    return files.content(attachment.publicId()).orElseThrow(NotFoundException::new);
  }

  private Posting changeable(PostingType type, String publicId, Viewer viewer) {
    Posting posting = postings.editable(type, publicId, viewer);
    if (!posting.status().isOpen()) {
      throw new PostingRuleBroken(PostingRuleBroken.Rule.NOT_FROM_THIS_STATUS);
    }
    return posting;
  }

  private void record(Posting posting, String step, String file, Viewer viewer) {
    audit.record(
        viewer.actor(),
        posting.type().code() + "." + step,
        posting.publicId(),
        Map.of("file", file));
  }
}
