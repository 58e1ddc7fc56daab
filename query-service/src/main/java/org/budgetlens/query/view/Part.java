package org.budgetlens.query.view;

import java.util.List;
import org.budgetlens.contracts.Localized;
import org.budgetlens.contracts.table.Columns;
import org.jspecify.annotations.Nullable;

/**
 * An amount column that is a part of another.
 *
 * @param column its canonical name
 * @param title what it is called
 * @param whole the column it is a part of; null for a part of the total
 */
public record Part(String column, Localized title, @Nullable String whole) {
  /** The parts of “三公”经费, in the order they are printed. */
  static final List<Part> THREE_PUBLIC =
      List.of(
          of(Columns.ABROAD, "因公出国（境）费用", "Abroad"),
          of(Columns.RECEPTION, "公务接待费", "Reception"),
          of(Columns.VEHICLES, "公务用车购置及运行维护费", "Vehicles"),
          of(Columns.VEHICLE_PURCHASE, "公务用车购置费", "Purchase").in(Columns.VEHICLES),
          of(Columns.VEHICLE_RUNNING, "公务用车运行维护费", "Running").in(Columns.VEHICLES),
          of(Columns.FUEL, "公务用车加油", "Fuel").in(Columns.VEHICLE_RUNNING),
          of(Columns.REPAIR, "公务用车维修", "Repair").in(Columns.VEHICLE_RUNNING),
          of(Columns.INSURANCE, "公务用车保险", "Insurance").in(Columns.VEHICLE_RUNNING),
          of(Columns.OTHER, "其他", "Other").in(Columns.VEHICLE_RUNNING));

  /** The parts of 支出总计 by purpose. */
  static final List<Part> EXPENDITURE =
      List.of(
          of(Columns.BASIC, "基本支出", "Basic"),
          of(Columns.PERSONNEL, "人员经费", "Personnel").in(Columns.BASIC),
          of(Columns.PUBLIC_COST, "公用经费", "Public cost").in(Columns.BASIC),
          of(Columns.PROJECT, "项目支出", "Projects"),
          of(Columns.BUSINESS_OPERATION, "事业单位经营支出", "Business operation"),
          of(Columns.REMITTED_UPWARD, "上缴上级支出", "Remitted upward"),
          of(Columns.SUBSIDY_TO_AFFILIATES, "对附属单位补助支出", "Subsidy to affiliates"));

  /** The parts of 基本支出. */
  static final List<Part> BASIC =
      List.of(
          of(Columns.PERSONNEL, "人员经费", "Personnel"),
          of(Columns.PUBLIC_COST, "公用经费", "Public cost"));

  private static Part of(String column, String zh, String en) {
    return new Part(column, new Localized(zh, en), null);
  }

  private Part in(String other) {
    return new Part(column, title, other);
  }
}
