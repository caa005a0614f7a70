package app.kakehashi.introduction.service.ringi;

import app.kakehashi.introduction.domain.ringi.RingiPack;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints a ringi pack as a PDF: A4, accessible (PDF/UA), fonts embedded, text that can be searched.
 */
@Service
public class RingiPdf {
  private static final String TEMPLATE = "introduction/ringi-pack";
  private static final String STYLESHEET = "ringi:pack.css";
  private static final int WEIGHT = 400;

  static {
    // its loggers tell every step of the layout
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private final SpringTemplateEngine templates;

  RingiPdf(SpringTemplateEngine templates) {
    this.templates = templates;
  }

  /** The pack as a file of type {@code application/pdf}. */
  public byte[] make(RingiPack pack) {
    Context context =
        new Context(
            pack.language().locale(),
            Map.of(
                "view", RingiView.of(pack),
                "approvers", RingiView.APPROVERS,
                "blankLines", RingiView.BLANK_LINES));
    Document document = parse(templates.process(TEMPLATE, context));
    replaceRareCharacters(document.getDocumentElement());
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (RingiFont font : RingiFont.values()) {
      builder.useFont(font::open, font.family(), WEIGHT, FontStyle.NORMAL, true);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      builder
          .usePdfUaAccessibility(true)
          .useProtocolsStreamImplementation(uri -> new Stylesheet(), "ringi")
          .useExternalResourceAccessControl(
              RingiPdf::isOwn, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .useExternalResourceAccessControl(
              RingiPdf::isOwn, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
          .withW3cDocument(document, STYLESHEET)
          .toStream(out)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Nothing but the stylesheet is ever loaded, from here or from elsewhere. */
  private static boolean isOwn(String uri, ExternalResourceType type) {
    return type == ExternalResourceType.CSS && uri.equals(STYLESHEET);
  }

  private static Document parse(String xhtml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("The template of the ringi pack is not well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void replaceRareCharacters(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        child.setNodeValue(RareCharacters.printable(child.getNodeValue()));
      } else {
        replaceRareCharacters(child);
      }
    }
  }

  /** The one resource a pack is printed with. */
  private static final class Stylesheet implements FSStream {
    @Override
    public InputStream getStream() {
      return Objects.requireNonNull(
          RingiPdf.class.getResourceAsStream("/introduction/ringi-pack.css"));
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
