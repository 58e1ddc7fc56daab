package org.budgetlens.ingest.source.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the characters and the ruling lines of a page while its drawing program runs. */
final class PageEngine extends PDFGraphicsStreamEngine {
  /** A filled rectangle thinner than this is a ruling. */
  private static final double THIN = 3;

  /** Shorter pieces are parts of letters or dots of dotted lines; dots are joined later. */
  private static final double SHORTEST = 0.5;

  /** Glyphs drawn twice this close together, in font sizes, are one bold glyph. */
  private static final double SAME = 0.15;

  /**
   * Text that runs neither across nor up the page by more than this, as a sine, is a watermark: it
   * lies over the cells of a table and belongs to none.
   */
  private static final double SLANT = 0.05;

  /** What a glyph without a mapping to a character reads as. */
  static final String UNKNOWN = "\uFFFD";

  /**
   * Work of a broken operator, in whole ones: PDFBox reads a broken font again whenever it is
   * named.
   */
  private static final int DAMAGE = 600_000;

  private final Budget budget;
  private final int number;
  private final AffineTransform toPage;
  private final Box page;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<String, List<Glyph>> seen = new HashMap<>();
  private final List<Ruling> across = new ArrayList<>();
  private final List<Ruling> down = new ArrayList<>();
  private final Path2D.Double path = new Path2D.Double();
  private double pictured;
  private int slanted;
  private int damages;

  private PageEngine(PDPage page, int number, Budget budget) {
    super(page);
    this.number = number;
    this.budget = budget;
    this.toPage = toPage(page);
    PDRectangle crop = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    this.page =
        new Box(
            0,
            0,
            turned ? crop.getHeight() : crop.getWidth(),
            turned ? crop.getWidth() : crop.getHeight());
  }

  /**
   * Runs a page's program.
   *
   * @throws IOException if it is broken
   */
  static PageContent read(PDPage page, int number, Budget budget) throws IOException {
    var engine = new PageEngine(page, number, budget);
    engine.damages += PageStreams.damaged(page, budget);
    engine.processPage(page);
    return new PageContent(
        number,
        engine.page.right(),
        engine.page.bottom(),
        engine.glyphs,
        engine.across,
        engine.down,
        engine.pictured,
        engine.slanted,
        engine.damages);
  }

  /** From the page's own coordinates to points from the upper left corner as it is shown. */
  private static AffineTransform toPage(PDPage page) {
    PDRectangle crop = page.getCropBox();
    var transform = new AffineTransform();
    switch (Math.floorMod(page.getRotation(), 360)) {
      case 90 -> transform.concatenate(new AffineTransform(0, 1, 1, 0, 0, 0));
      case 180 -> transform.concatenate(new AffineTransform(-1, 0, 0, 1, crop.getWidth(), 0));
      case 270 ->
          transform.concatenate(
              new AffineTransform(0, -1, -1, 0, crop.getHeight(), crop.getWidth()));
      default -> transform.concatenate(new AffineTransform(1, 0, 0, -1, 0, crop.getHeight()));
    }
    transform.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
    return transform;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.spend(1);
    super.processOperator(operator, operands);
  }

  /** PDFBox would log what it cannot draw and go on; a figure could be among it. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof Budget.Exceeded) {
      throw e;
    }
    damages++;
    budget.spend(DAMAGE);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    budget.spend(1);
    String unicode = font.toUnicode(code);
    String text = unicode == null || unicode.isEmpty() ? UNKNOWN : unicode;
    AffineTransform glyph = matrix.createAffineTransform();
    glyph.preConcatenate(toPage);
    Point2D origin = glyph.transform(new Point2D.Double(0, 0), null);
    Point2D advance = glyph.transform(new Point2D.Double(displacement.getX(), 0), null);
    Point2D up = glyph.transform(new Point2D.Double(0, 1), null);
    double size = origin.distance(up);
    // A little below the baseline and most of the size above it: where the ink of Han glyphs is.
    Box box =
        new Box(
            Math.min(origin.getX(), advance.getX()),
            Math.min(origin.getY(), advance.getY()) - size * 0.82,
            Math.max(origin.getX(), advance.getX()),
            Math.max(origin.getY(), advance.getY()) + size * 0.12);
    if (size <= 0 || !page.contains(box.centreX(), box.centreY())) {
      return;
    }
    if (isSlanted(origin, up, size)) {
      slanted += blank(text) ? 0 : 1;
      return;
    }
    add(new Glyph(blank(text) ? " " : text, box, origin.getY(), size));
  }

  private static boolean isSlanted(Point2D origin, Point2D up, double size) {
    return Math.abs(up.getX() - origin.getX()) > SLANT * size
        && Math.abs(up.getY() - origin.getY()) > SLANT * size;
  }

  private static boolean blank(String text) {
    return text.isBlank() || text.equals("\u00A0") || text.equals("\u3000");
  }

  private void add(Glyph glyph) {
    List<Glyph> same = seen.computeIfAbsent(glyph.text(), text -> new ArrayList<>());
    for (int i = same.size() - 1; i >= 0 && i >= same.size() - 64; i--) {
      Glyph other = same.get(i);
      if (Math.abs(other.box().left() - glyph.box().left()) < SAME * glyph.size()
          && Math.abs(other.baseline() - glyph.baseline()) < SAME * glyph.size()) {
        return;
      }
    }
    same.add(glyph);
    glyphs.add(glyph);
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x, y);
    } else {
      path.lineTo(x, y);
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(x3, y3);
    } else {
      path.curveTo(x1, y1, x2, y2, x3, y3);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    strokes();
    path.reset();
  }

  @Override
  public void fillPath(int windingRule) {
    fills();
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokes();
    path.reset();
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void shadingFill(COSName shadingName) {}

  @Override
  public void drawImage(PDImage image) {
    AffineTransform place =
        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    pictured += Math.abs(place.getDeterminant()) / (page.width() * page.height());
  }

  /** Every straight piece of an outline is a ruling. */
  private void strokes() {
    double[] at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator it = path.getPathIterator(toPage); !it.isDone(); it.next()) {
      switch (it.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          x = startX = at[0];
          y = startY = at[1];
        }
        case PathIterator.SEG_LINETO -> {
          ruling(x, y, at[0], at[1]);
          x = at[0];
          y = at[1];
        }
        case PathIterator.SEG_CUBICTO -> {
          x = at[4];
          y = at[5];
        }
        case PathIterator.SEG_CLOSE -> {
          ruling(x, y, startX, startY);
          x = startX;
          y = startY;
        }
        default -> {}
      }
    }
  }

  /** Thin filled rectangles are rulings; wide ones are backgrounds. */
  private void fills() {
    double[] at = new double[6];
    Box box = null;
    for (PathIterator it = path.getPathIterator(toPage); !it.isDone(); it.next()) {
      int segment = it.currentSegment(at);
      if (segment == PathIterator.SEG_MOVETO) {
        filled(box);
        box = new Box(at[0], at[1], at[0], at[1]);
      } else if (segment == PathIterator.SEG_LINETO && box != null) {
        box = box.and(new Box(at[0], at[1], at[0], at[1]));
      } else if (segment == PathIterator.SEG_CUBICTO) {
        box = null; // a shape with curves is no ruling
      }
    }
    filled(box);
  }

  private void filled(@org.jspecify.annotations.Nullable Box box) {
    if (box == null) {
      return;
    }
    if (box.height() <= THIN && box.width() > box.height()) {
      ruling(box.left(), box.centreY(), box.right(), box.centreY());
    } else if (box.width() <= THIN && box.height() > box.width()) {
      ruling(box.centreX(), box.top(), box.centreX(), box.bottom());
    }
  }

  private void ruling(double x1, double y1, double x2, double y2) {
    double width = Math.abs(x1 - x2);
    double height = Math.abs(y1 - y2);
    if (width >= SHORTEST && height < 0.5) {
      across.add(new Ruling((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
    } else if (height >= SHORTEST && width < 0.5) {
      down.add(new Ruling((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
    }
  }
}
