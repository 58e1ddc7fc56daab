package org.budgetlens.query.export;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that JSON of a type can have, in their order. An item may lack some of them, and a
 * list may have no items: what can be asked for does not depend on what is there.
 */
final class FieldNames extends JsonFormatVisitorWrapper.Base {
  private final List<String> names = new ArrayList<>();

  /** The fields seen so far. */
  List<String> names() {
    return List.copyOf(names);
  }

  @Override
  public JsonObjectFormatVisitor expectObjectFormat(JavaType type) throws JsonMappingException {
    return new JsonObjectFormatVisitor.Base(getProvider()) {
      @Override
      public void property(BeanProperty property) {
        names.add(property.getName());
      }

      @Override
      public void optionalProperty(BeanProperty property) {
        names.add(property.getName());
      }
    };
  }
}
