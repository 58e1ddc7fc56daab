package org.budgetlens.ingest.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * What a fuzzer writes with: a byte below 128 is that ASCII character, and a byte from 128 on is a
 * whole word that budgets print. One changed byte is then another label, code or figure, and tables
 * of every kind come about without the fuzzer having to find Chinese characters bit by bit. Kept
 * inputs depend on the order of the words: add at the end, change nothing.
 */
final class Alphabet {
  private static final List<String> WORDS =
      """
      收支总表 收入总表 支出总表 财政拨款收支总表 一般公共预算财政拨款支出表 一般公共预算财政拨款基本支出表
      一般公共预算财政拨款基本支出决算表 政府性基金预算财政拨款支出表 国有资本经营预算财政拨款支出表 “三公”经费支出表
      政府购买服务预算财政拨款明细表 部门整体支出绩效目标申报表 项目支出绩效自评表 项目支出绩效目标表
      项目支出表 名词解释 预算03表 2026年 (2022年度) 金额单位：万元 单位：元 支出功能分类科目 政府支出经济分类科目
      部门支出经济分类科目 功能分类科目编码 功能分类科目名称 科目编码 科目名称 类 款 项 项目 合计 小计 总计 基本支出
      项目支出 人员经费 公用经费 其中 事业单位经营支出 上缴上级支出 对附属单位补助支出 财政拨款 本年收入 上年结转结余
      年终结转结余 本年收入合计 本年支出合计 收入总计 支出总计 一、一般公共预算拨款收入 一、一般公共服务支出 二、外交支出
      预算数 决算数 一般公共预算 政府性基金预算 国有资本经营预算 单位名称 单位代码 部门名称 项目名称 项目单位 主管部门
      实施单位 年度资金总额 年初预算数 全年预算数 全年执行数 执行率 分值 得分 总分 偏差原因分析及改进措施 年度总体目标
      绩效目标 绩效指标 一级指标 二级指标 三级指标 产出指标 效益指标 成本指标 数量指标 社会效益指标 服务对象满意度指标
      指标性质 指标值 度量单位 指标方向性 实际完成值 正向 定性 ≥ ≤ ＝ 因公出国（境）费用 公务接待费
      公务用车购置及运行维护费 机关运行经费 年度 购买服务项目 指导性目录 一级 二级 三级 服务领域 预算金额
      100.00 200.00 300.00 1,234.567890 443.\u00A0903000 ２０.５ 2010301-行政运行 20103 2080505 30101-基本工资
      50101-工资奖金津补贴 11010524T000003178 140001 北京市朝阳区数据局 上海市普陀区财政局 行政运行 注：本表无数据
      一、部门情况说明 2026年预算100.00万元，比2025年增加20.00万元，增长25.00%。
      """
          .lines()
          .flatMap(line -> List.of(line.split(" ")).stream())
          .toList();

  private Alphabet() {}

  /** The text that a fuzzer's bytes stand for. */
  static String text(byte[] bytes) {
    var text = new StringBuilder();
    for (byte b : bytes) {
      text.append(printed(b));
    }
    return text.toString();
  }

  /** What one byte stands for. */
  static String printed(byte b) {
    return b >= 0 ? String.valueOf((char) b) : WORDS.get((b & 0xFF) - 128);
  }

  /** Whether a byte stands for a whole word. */
  static boolean isWord(byte b) {
    return b < 0;
  }

  /** Bytes that stand for this text, for a first corpus; what has no byte is left out. */
  static byte[] bytes(String text) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int word = longest(text, i);
      if (word >= 0) {
        bytes.write(word + 128);
        i += WORDS.get(word).length();
      } else {
        if (text.charAt(i) < 128) {
          bytes.writeBytes(text.substring(i, i + 1).getBytes(US_ASCII));
        }
        i++;
      }
    }
    return bytes.toByteArray();
  }

  private static int longest(String text, int at) {
    int found = -1;
    for (int i = 0; i < WORDS.size(); i++) {
      if (text.startsWith(WORDS.get(i), at)
          && (found < 0 || WORDS.get(i).length() > WORDS.get(found).length())) {
        found = i;
      }
    }
    return found;
  }
}
