package app.kakehashi.bench;

import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;

/** The same terms in Lucene in this process: BM25, the best so many. */
final class LuceneCandidates implements AutoCloseable {
  private static final String FIELD = "terms";
  private static final FieldType INDEXED = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    INDEXED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    INDEXED.freeze();
  }

  private final MMapDirectory directory;
  private final IndexWriter writer;
  private IndexSearcher searcher;

  LuceneCandidates(Path folder) {
    try {
      directory = new MMapDirectory(folder);
      IndexWriterConfig config = new IndexWriterConfig();
      config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
      config.setSimilarity(new BM25Similarity(1.2f, .3f));
      // documents keep the order in which they came, so that their numbers say which they are
      config.setMergePolicy(new LogDocMergePolicy());
      config.setMergeScheduler(new SerialMergeScheduler());
      config.setRAMBufferSizeMB(128);
      writer = new IndexWriter(directory, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The affirmed terms of a posting, those of a title and of lists as often as they weigh. */
  static List<String> terms(ReadText text) {
    List<String> terms = new ArrayList<>();
    for (Term term : text.terms()) {
      if (term.polarity() != Polarity.DENIED) {
        int times = term.part() == Part.TITLE ? 3 : term.part() == Part.ITEMS ? 2 : 1;
        for (int i = 0; i < times; i++) {
          terms.add(term.key());
        }
      }
    }
    return terms;
  }

  void add(ReadText text) {
    Document document = new Document();
    document.add(new Field(FIELD, new Listed(terms(text)), INDEXED));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void open() {
    try {
      writer.forceMerge(1);
      writer.commit();
      searcher = new IndexSearcher(DirectoryReader.open(writer));
      searcher.setSimilarity(new BM25Similarity(1.2f, .3f));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers of the best offers. */
  int[] find(ReadText gap, int most) {
    Set<String> terms = new LinkedHashSet<>(terms(gap));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms) {
      query.add(
          new TermQuery(new org.apache.lucene.index.Term(FIELD, term)), BooleanClause.Occur.SHOULD);
    }
    try {
      return Arrays.stream(searcher.search(query.build(), most).scoreDocs)
          .mapToInt(found -> found.doc)
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      searcher.getIndexReader().close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Terms as they are. */
  private static final class Listed extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> terms;
    private int at;

    Listed(List<String> terms) {
      this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
      if (at == terms.size()) {
        return false;
      }
      clearAttributes();
      term.append(terms.get(at++));
      return true;
    }

    @Override
    public void reset() {
      at = 0;
    }
  }
}
