package org.budgetlens.ingest.collapsed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/** A department with random expenditure, and the tables it would publish: all consistent. */
final class RandomDepartment {
  private static final List<String> UNITS =
      List.of("025001-北京市某区科学技术和信息化局本级", "025003-北京市某区信息中心", "025009-北京市某区数据服务中心");
  private static final List<String> FUNCTIONS =
      List.of(
          "2060101-行政运行",
          "2060199-其他科学技术管理事务支出",
          "2060702-科普活动",
          "2069999-其他科学技术支出",
          "2080505-机关事业单位基本养老保险缴费支出",
          "2210201-住房公积金");
  private static final List<String> PERSONNEL =
      List.of(
          "50101-工资奖金津补贴 30101-基本工资",
          "50101-工资奖金津补贴 30102-津贴补贴",
          "50102-社会保障缴费 30108-机关事业单位基本养老保险缴费",
          "50901-社会福利和救助 30309-奖励金",
          "50905-离退休费 30302-退休费");
  private static final List<String> COST =
      List.of(
          "50201-办公经费 30201-办公费",
          "50201-办公经费 30211-差旅费",
          "50299-其他商品和服务支出 30299-其他商品和服务支出",
          "50306-设备购置 31007-信息网络及软件购置更新");
  private static final List<String> PROJECTS =
      List.of(
          "综合性费用",
          "全区线路租用服务",
          "电子政务专网及机房平台运维服务项目",
          "网格化社会服务管理PDA智能终端-2022年度通讯资费",
          "2020年800M政务网运维费",
          "“数字某区”网站运行维护项目",
          "政务外网混合云平台租用",
          "技术支持服务相关系统软硬件运维项目");

  /** Money for one purpose. An empty project means basic expenditure; other funds are 单位资金. */
  private record Item(
      String unit, String function, String economic, String project, boolean otherFunds, long fen) {
    boolean basic() {
      return project.isEmpty();
    }

    boolean personnel() {
      String code = economic.substring(economic.indexOf(' ') + 1);
      return basic() && (code.startsWith("301") || code.startsWith("303"));
    }

    String government() {
      return economic.substring(0, economic.indexOf(' '));
    }

    String department() {
      return economic.substring(economic.indexOf(' ') + 1);
    }
  }

  private final Random random;
  private final CollapsedDocument document;
  private final List<Item> items = new ArrayList<>();

  RandomDepartment(Random random) {
    this.random = random;
    this.document = new CollapsedDocument(random);
    boolean otherFunds = random.nextInt(3) == 0;
    int units = 1 + random.nextInt(UNITS.size());
    for (int i = 0; i < 2 + random.nextInt(30); i++) {
      boolean basic = random.nextInt(3) > 0;
      List<String> economics =
          basic && random.nextBoolean() ? PERSONNEL : COST; // projects buy goods and services
      items.add(
          new Item(
              any(UNITS.subList(0, units)),
              any(FUNCTIONS),
              any(economics),
              basic ? "" : any(PROJECTS),
              otherFunds && !basic && random.nextInt(3) == 0,
              amount()));
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** From some 元 to some million, more often round. */
  private long amount() {
    long fen = 100_00 + (long) Math.pow(10, 4 + random.nextDouble() * 5);
    return random.nextBoolean() ? fen / 1_000_000 * 1_000_000 + 1_000_000 : fen;
  }

  /** Prints one of its tables, or all of them. */
  CollapsedDocument print() {
    int only = random.nextInt(8);
    if (only > 4) {
      income();
    }
    if (only > 3 || only == 0) {
      expenditureSummary();
    }
    if (only > 3 || only == 1) {
      projects();
    }
    if (only > 3 || only == 2) {
      generalPublic();
    }
    if (only > 3 || only == 3) {
      basic();
    }
    return document;
  }

  /** 收支总表 and 收入总表: general public budget, and the other funds as 其他收入. */
  private void income() {
    List<Item> general = items.stream().filter(item -> !item.otherFunds()).toList();
    document.table(
        "预算01表 2022年部门（单位）收支总表", List.of("收    入 支    出", "项    目 预算数 项    目 预算数"), List.of());
    document.sides("一、一般公共预算拨款收入", printed(general), "一、一般公共服务支出", "");
    document.sides("二、政府性基金预算拨款收入", "", "二、科学技术支出", printed(items));
    List<Item> other = items.stream().filter(Item::otherFunds).toList();
    document.sides("三、其他收入", printed(other), "三、其他支出", "");
    document.sides("本年收入合计", printed(items), "本年支出合计", printed(items));
    document.sides("上年结转结余", "", "年终结转结余", "");
    document.sides("收入总计", printed(items), "支出总计", printed(items));
    document.table(
        "预算02表 2022年部门（单位）收入总表",
        List.of(
            "部门（单位）",
            "代码",
            "部门（单位）名称 合计",
            "本年收入 上年结转结余",
            "小计",
            "一般公共预算",
            "资金",
            "政府性基金预",
            "算资金",
            "其他收入 小计",
            "一般公共预算",
            "资金",
            "单位资金"),
        List.of());
    for (List<Item> group : groups(items, Item::unit)) {
      String unit = group.getFirst().unit();
      int dash = unit.indexOf('-');
      document.row(
          texts("organisation", unit.substring(0, dash), "name", unit.substring(dash + 1)),
          sourcesOfIncome(group));
    }
    document.row(texts("label", "合    计"), sourcesOfIncome(items));
  }

  private static Map<String, String> sourcesOfIncome(List<Item> group) {
    var amounts = new LinkedHashMap<String, String>();
    put(amounts, "total", group, item -> true);
    put(amounts, "subtotal", group, item -> true);
    put(amounts, "general_public", group, item -> !item.otherFunds());
    put(amounts, "other_income", group, Item::otherFunds);
    return amounts;
  }

  private static String printed(List<Item> group) {
    var amounts = new LinkedHashMap<String, String>();
    put(amounts, "amount", group, item -> true);
    return amounts.getOrDefault("amount", "");
  }

  private void expenditureSummary() {
    document.table(
        "预算03表 2022年部门（单位）支出预算总表",
        List.of(
            "支出功能分类科目 政府支出经济分类科目 部门支出经济分类科目 合计 基本支出 项目支出",
            "其中",
            "事业单位经营",
            "支出",
            "上缴上级支出",
            "对附属单位补",
            "助支出"),
        List.of("function", "government", "department"));
    for (List<Item> group : groups(items, i -> i.function() + i.economic())) {
      Item first = group.getFirst();
      document.row(
          texts(
              "function",
              first.function(),
              "government",
              first.government(),
              "department",
              first.department()),
          summary(group));
    }
    document.row(texts("label", "合    计"), summary(items));
  }

  private static Map<String, String> summary(List<Item> group) {
    var amounts = new LinkedHashMap<String, String>();
    put(amounts, "total", group, item -> true);
    put(amounts, "basic", group, Item::basic);
    put(amounts, "project", group, item -> !item.basic());
    return amounts;
  }

  private void projects() {
    List<Item> projects = items.stream().filter(item -> !item.basic()).toList();
    document.table(
        "预算04表 2022年部门（单位）项目支出表",
        List.of(
            "项目单位 类型 项目名称 支出功能分类科目 政府支出经济分类科目 部门支出经济分类科目 合计",
            "本年拨款 财政拨款结转结余",
            "财政专户管理",
            "资金",
            "单位资金",
            "一般公共预算",
            "政府性基金预",
            "算",
            "国有资本经营",
            "预算",
            "一般公共预算",
            "政府性基金预",
            "算",
            "国有资本经营",
            "预算"),
        List.of("organisation", "project", "function", "government", "department"));
    for (Item item : projects) {
      Map<String, String> texts =
          texts("organisation", item.unit(), "organ_kind", "1-行政单位", "project", item.project());
      texts.putAll(
          texts(
              "function",
              item.function(),
              "government",
              item.government(),
              "department",
              item.department()));
      document.row(texts, sources(List.of(item)));
    }
    document.row(texts("label", "合 计"), sources(projects));
  }

  private static Map<String, String> sources(List<Item> group) {
    var amounts = new LinkedHashMap<String, String>();
    put(amounts, "total", group, item -> true);
    put(amounts, "general_public", group, item -> !item.otherFunds());
    put(amounts, "unit_funds", group, Item::otherFunds);
    return amounts;
  }

  private void generalPublic() {
    List<Item> general = items.stream().filter(item -> !item.otherFunds()).toList();
    document.table(
        "预算07表 2022年部门（单位）一般公共预算财政拨款支出表",
        List.of(
            "单位名称",
            "功能分类科目 本年预算数",
            "科目编码 科目名称 合计",
            "基本支出 项目支出",
            "小计 人员经费 公用经费 项目支出总数",
            "扣除基建项目后预",
            "算数"),
        List.of("organisation", "name"));
    for (List<Item> group : groups(general, i -> i.unit() + i.function())) {
      Item first = group.getFirst();
      int dash = first.function().indexOf('-');
      document.row(
          texts(
              "organisation",
              first.unit(),
              "function",
              first.function().substring(0, dash),
              "name",
              first.function().substring(dash + 1)),
          generalPublic(group));
    }
    document.row(texts("label", "合计"), generalPublic(general));
  }

  private static Map<String, String> generalPublic(List<Item> group) {
    var amounts = new LinkedHashMap<String, String>();
    put(amounts, "total", group, item -> true);
    put(amounts, "basic", group, Item::basic);
    put(amounts, "personnel", group, Item::personnel);
    put(amounts, "public_cost", group, item -> item.basic() && !item.personnel());
    put(amounts, "project", group, item -> !item.basic());
    put(amounts, "project_excl_infrastructure", group, item -> !item.basic());
    return amounts;
  }

  private void basic() {
    List<Item> basics = items.stream().filter(Item::basic).toList();
    document.table(
        "预算08表 2022年部门（单位）一般公共预算财政拨款基本支出表",
        List.of("政府支出经济分类科目 部门支出经济分类科目", "本年预算数", "合计 人员经费 公用经费"),
        List.of("government", "department"));
    for (List<Item> group : groups(basics, Item::economic)) {
      Item first = group.getFirst();
      document.row(
          texts("government", first.government(), "department", first.department()), basic(group));
      if (random.nextInt(8) == 0) { // a row without amounts
        document.row(texts("government", "50205-委托业务费", "department", "30227-委托业务费"), Map.of());
      }
    }
    document.row(texts("label", "合    计"), basic(basics));
  }

  private static Map<String, String> basic(List<Item> group) {
    var amounts = new LinkedHashMap<String, String>();
    put(amounts, "total", group, item -> true);
    put(amounts, "personnel", group, Item::personnel);
    put(amounts, "public_cost", group, item -> !item.personnel());
    return amounts;
  }

  private static List<List<Item>> groups(List<Item> items, Function<Item, String> key) {
    var groups = new LinkedHashMap<String, List<Item>>();
    items.forEach(i -> groups.computeIfAbsent(key.apply(i), k -> new ArrayList<>()).add(i));
    return List.copyOf(groups.values());
  }

  private static Map<String, String> texts(String... columnsAndTexts) {
    var texts = new LinkedHashMap<String, String>();
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      texts.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
    }
    return texts;
  }

  /** The sum of the items that belong to a column, rounded to two decimals of 万元. */
  private static void put(
      Map<String, String> amounts, String column, List<Item> group, Predicate<Item> belongs) {
    List<Item> own = group.stream().filter(belongs).toList();
    if (!own.isEmpty()) {
      BigDecimal fen = BigDecimal.valueOf(own.stream().mapToLong(Item::fen).sum());
      BigDecimal printed = fen.movePointLeft(6).setScale(2, RoundingMode.HALF_UP);
      amounts.put(column, "%,.2f".formatted(printed));
    }
  }
}
