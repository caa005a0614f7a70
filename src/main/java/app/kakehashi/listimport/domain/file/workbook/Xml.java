package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one part of a workbook, by their local names: the strict and the usual variant of
 * the format differ in nothing but namespaces. Document types, and with them entities, are refused.
 */
final class Xml implements AutoCloseable {

  private static final List<String> UNLIMITED =
      List.of(
          "jdk.xml.entityExpansionLimit",
          "jdk.xml.totalEntitySizeLimit",
          "jdk.xml.maxGeneralEntitySizeLimit");

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream stream;
  private final XMLStreamReader reader;

  private Xml(InputStream stream) throws XMLStreamException {
    this.stream = stream;
    this.reader = FACTORY.createXMLStreamReader(stream);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // without document types there are no entities but &amp; and its like, which lists are full of
    for (String limit : UNLIMITED) {
      factory.setProperty(limit, "0");
    }
    return factory;
  }

  static Xml open(InputStream stream) {
    try {
      return new Xml(stream);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Goes on to the next tag; false at the end of the part. */
  boolean next() {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
            return true;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new RefusedFile(Reason.UNSAFE_WORKBOOK);
          default -> {
            // text between elements, comments and instructions mean nothing here
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  boolean isStart() {
    return reader.isStartElement();
  }

  boolean isStart(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  String name() {
    return reader.getLocalName();
  }

  /** The value of an attribute in whatever namespace; null where it is missing. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  boolean flag(String name) {
    String value = attribute(name);
    return value != null && (value.equals("1") || value.equals("true"));
  }

  /** Whether the property that the element stands for is on, as it is unless it says otherwise. */
  boolean isOn() {
    String value = attribute("val");
    return value == null || value.equals("1") || value.equals("true");
  }

  /**
   * Adds the text of the element that was opened last, up to its end.
   *
   * @return false if it is longer than what may be added; the rest is passed over then
   */
  boolean text(StringBuilder out, int longest) {
    boolean complete = true;
    try {
      while (true) {
        switch (reader.next()) {
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            int room = longest - out.length();
            complete &= reader.getTextLength() <= room;
            out.append(
                reader.getTextCharacters(),
                reader.getTextStart(),
                Math.min(reader.getTextLength(), Math.max(room, 0)));
          }
          case XMLStreamConstants.END_ELEMENT -> {
            return complete;
          }
          case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
            // may stand inside a text and is no part of it
          }
          default -> throw new RefusedFile(Reason.BROKEN_WORKBOOK);
        }
      }
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /** Passes over the element that was opened last, with everything inside. */
  void skip() {
    int depth = 1;
    while (depth > 0 && next()) {
      depth += isStart() ? 1 : -1;
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      stream.close();
    } catch (XMLStreamException | IOException e) {
      throw broken(e);
    }
  }

  private static RefusedFile broken(Exception cause) {
    RefusedFile refused = new RefusedFile(Reason.BROKEN_WORKBOOK);
    refused.initCause(cause);
    return refused;
  }
}
