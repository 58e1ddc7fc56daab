package org.budgetlens.query.view;

import org.budgetlens.contracts.table.Columns;
import org.jspecify.annotations.Nullable;

/** The parts of “三公”经费, in the order they are printed. */
enum ThreePublicItem {
  ABROAD(Columns.ABROAD, "因公出国（境）费用", null),
  RECEPTION(Columns.RECEPTION, "公务接待费", null),
  VEHICLES(Columns.VEHICLES, "公务用车购置及运行维护费", null),
  VEHICLE_PURCHASE(Columns.VEHICLE_PURCHASE, "公务用车购置费", VEHICLES),
  VEHICLE_RUNNING(Columns.VEHICLE_RUNNING, "公务用车运行维护费", VEHICLES),
  FUEL(Columns.FUEL, "公务用车加油", VEHICLE_RUNNING),
  REPAIR(Columns.REPAIR, "公务用车维修", VEHICLE_RUNNING),
  INSURANCE(Columns.INSURANCE, "公务用车保险", VEHICLE_RUNNING),
  OTHER(Columns.OTHER, "其他", VEHICLE_RUNNING);

  private final String column;
  private final String title;
  private final @Nullable ThreePublicItem parent;

  ThreePublicItem(String column, String title, @Nullable ThreePublicItem parent) {
    this.column = column;
    this.title = title;
    this.parent = parent;
  }

  String column() {
    return column;
  }

  String title() {
    return title;
  }

  @Nullable ThreePublicItem parent() {
    return parent;
  }
}
