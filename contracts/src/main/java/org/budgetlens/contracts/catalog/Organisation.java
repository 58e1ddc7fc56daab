package org.budgetlens.contracts.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A department or unit, the same under every name it is printed with.
 *
 * @param id stable: district and official name, e.g. 110105/北京市朝阳区数据局
 * @param name the official name
 * @param kind department or unit
 * @param parent the id of a unit's department; null for a department or where unknown
 * @param district six-digit administrative division code (GB/T 2260); null where unknown
 * @param districtName its name, e.g. 朝阳区; null where unknown
 * @param city six-digit code of the city it lies in, e.g. 110000; null where unknown
 * @param cityName the city's name, e.g. 北京市; null where unknown
 */
public record Organisation(
    String id,
    String name,
    OrganisationKind kind,
    @Nullable String parent,
    @Nullable String district,
    @Nullable String districtName,
    @Nullable String city,
    @Nullable String cityName) {
  public Organisation {
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("An organisation has an id and a name: " + id + name);
    }
  }
}
