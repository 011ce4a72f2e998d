package dev.gptbytest.cli.train;

import dev.gptbytest.run.LossCurve;
import dev.gptbytest.run.LossCurve.Examination;
import dev.gptbytest.run.SmoothedLoss;
import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws the losses of a run: training, validation, and the floor where it is known. Needs no screen. */
final class LossPicture {
    private static final int POINTS = 800;
    private static final Color TRAIN = new Color(0x9e, 0xb8, 0xd9);
    private static final Color VALIDATION = new Color(0x1f, 0x4e, 0x9e);
    private static final Color FLOOR = new Color(0x4c, 0x9a, 0x4c);

    private static final int WORTH_ZOOMING = 200;

    private final XYChart chart;

    LossPicture(String title, LossCurve curve) {
        System.setProperty("java.awt.headless", "true");
        chart = new XYChartBuilder()
                .width(900)
                .height(540)
                .title(title)
                .xAxisTitle("step")
                .yAxisTitle("loss (nats per token)")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setLegendBorderColor(Color.WHITE);
        train(curve);
        validation(curve);
        curve.floor().ifPresent(floor -> floor(floor, curve.train().length));
        zoom(curve.train());
    }

    /** The first few steps fall so far that the rest would look flat: they may leave the picture at its upper edge. */
    private void zoom(double[] losses) {
        if (losses.length < WORTH_ZOOMING) {
            return;
        }
        double early = losses[losses.length / 12];
        double last = losses[losses.length - 1];
        if (Double.isFinite(early) && early > last) {
            chart.getStyler().setYAxisMax(early + 1.5 * (early - last));
        }
    }

    /** Draws the curve of a run into its folder. */
    static void draw(RunRequest request, Metrics metrics, OptionalDouble floor) throws IOException {
        RunFolder folder = request.folder();
        String title = "Loss of " + request.config().preset();
        new LossPicture(title, metrics.curve(request.config().warmup(), floor))
                .write(folder.picture("png"), folder.picture("svg"));
    }

    private void train(LossCurve curve) {
        double[] losses = curve.train();
        int every = Math.max(1, losses.length / POINTS);
        double[] x = new double[(losses.length + every - 1) / every];
        double[] y = new double[x.length];
        SmoothedLoss smoothed = new SmoothedLoss(0.9);
        for (int step = 0; step < losses.length; step++) {
            smoothed.add(losses[step]);
            if (step % every == 0) {
                x[step / every] = step + 1;
                y[step / every] = smoothed.value();
            }
        }
        if (x.length > 0) {
            style(chart.addSeries("training (smoothed)", x, y), TRAIN, 1.5f);
        }
    }

    private void validation(LossCurve curve) {
        if (!curve.validation().isEmpty()) {
            double[] x =
                    curve.validation().stream().mapToDouble(Examination::step).toArray();
            double[] y =
                    curve.validation().stream().mapToDouble(Examination::loss).toArray();
            style(chart.addSeries("validation", x, y), VALIDATION, 2.5f).setMarker(SeriesMarkers.CIRCLE);
        }
    }

    private void floor(double floor, int steps) {
        XYSeries series =
                chart.addSeries("best possible", new double[] {0, Math.max(1, steps)}, new double[] {floor, floor});
        style(series, FLOOR, 2f)
                .setLineStyle(
                        new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {8, 6}, 0));
    }

    private static XYSeries style(XYSeries series, Color colour, float width) {
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour);
        series.setMarkerColor(colour);
        series.setLineWidth(width);
        return series;
    }

    void write(Path png, Path svg) throws IOException {
        BitmapEncoder.saveBitmap(chart, png.toString(), BitmapFormat.PNG);
        VectorGraphicsEncoder.saveVectorGraphic(chart, svg.toString(), VectorGraphicsFormat.SVG);
    }
}
