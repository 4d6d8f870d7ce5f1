#include "app/report/report_html.h"

#include <QBuffer>

#include "app/report/paper.h"
#include "app/report/spine_sketch.h"

namespace vertemark::app {

namespace {

QString esc(QString const& text) {
    return text.toHtmlEscaped();
}

QString tone_class(Tone tone) {
    switch (tone) {
    case Tone::plain:
        return QStringLiteral("plain");
    case Tone::good:
        return QStringLiteral("good");
    case Tone::caution:
        return QStringLiteral("caution");
    case Tone::danger:
        return QStringLiteral("danger");
    case Tone::unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString tag(QString const& name, QString const& inner, QString const& css_class = {}) {
    return css_class.isEmpty() ? QStringLiteral("<%1>%2</%1>").arg(name, inner)
                               : QStringLiteral("<%1 class=\"%3\">%2</%1>").arg(name, inner, css_class);
}

QString valued(QString const& name, ReportValue const& value) {
    return tag(name, esc(value.text), tone_class(value.tone));
}

QString style_sheet() {
    return QStringLiteral(R"(
:root { color-scheme: light; }
body { font: 14px/1.45 "Liberation Sans","Noto Sans","Noto Sans CJK SC","WenQuanYi Micro Hei","DejaVu Sans",sans-serif;
  color: #1b1f24; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.6rem; color: #1f4e79; margin: 0; } h2 { font-size: 1rem; color: #1f4e79; margin: 1.4rem 0 .3rem; }
h3 { font-size: .95rem; margin: 1rem 0 .2rem; } p { margin: .15rem 0; }
header { border-bottom: 3px solid #1f4e79; padding-bottom: .5rem; display: flex; justify-content: space-between; align-items: center; }
.state { padding: .2rem .8rem; border-radius: 1rem; font-weight: 600; font-size: .85rem; background: #f3f6f9; }
.name { font-size: 1.25rem; font-weight: 700; margin-top: .6rem; }
dl.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .4rem 1rem; margin: .4rem 0; }
dt { font-size: .75rem; color: #5d6670; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: .86rem; } th { text-align: left; color: #5d6670; border-bottom: 2px solid #1f4e79; }
th, td { padding: .25rem .4rem; vertical-align: top; } td { border-bottom: 1px solid #c9d0d8; }
.good { color: #1d6f42; } .caution { color: #9a5500; } .danger { color: #b0231c; } .unknown, .small { color: #5d6670; }
.small { font-size: .78rem; } .columns { display: flex; gap: 1.5rem; } .columns > div:first-child { flex: 1; }
.cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: .8rem; } .card { border: 1px solid #c9d0d8; border-radius: 6px; padding: .6rem .8rem; }
.card b { font-size: 1.5rem; } .impression { background: #f3f6f9; border-left: 5px solid #1f4e79; padding: .4rem 1.2rem 1rem; margin: 1rem 0; }
figure { display: inline-block; margin: .4rem .8rem .4rem 0; max-width: 45%; } figure img { max-width: 100%; } figcaption { font-size: .78rem; color: #5d6670; }
.signatures { display: flex; gap: 3rem; } .signatures > div { flex: 1; border-bottom: 1px solid #5d6670; min-height: 3rem; }
@media print { body { margin: 0; max-width: none; } section { break-inside: avoid; } }
)");
}

QString points_of(QPolygonF const& polygon) {
    QStringList points;
    for (auto const& point : polygon)
        points << QStringLiteral("%1,%2").arg(point.x(), 0, 'f', 2).arg(point.y(), 0, 'f', 2);
    return points.join(u' ');
}

QString svg_polygon(QPolygonF const& polygon, QColor const& ground, QColor const& border, double width) {
    return QStringLiteral(
               R"(<polygon points="%1" fill="%2" stroke="%3" stroke-width="%4" stroke-linejoin="round"/>)")
        .arg(points_of(polygon), ground.name(), border.name())
        .arg(width);
}

QString svg(Report const& report) {
    auto const drawing = draw_spine(report.sketch);
    QString out =
        QStringLiteral(
            R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="%1 %2 %3 %4" height="620" role="img" aria-label="%5">)")
            .arg(drawing.bounds.left())
            .arg(drawing.bounds.top())
            .arg(drawing.bounds.width())
            .arg(drawing.bounds.height())
            .arg(esc(report.sketch_heading));
    for (auto const& shape : drawing.shapes)
        out += svg_polygon(shape.outline, shape.lesion ? ground_of(shape.tone) : ink::bone,
                           shape.lesion ? colour_of(shape.tone) : ink::bone_line, shape.lesion ? 0.25 : 0.12);
    for (auto const& cord : drawing.cord)
        out += svg_polygon(cord, colour_of(Tone::danger), colour_of(Tone::danger), 0.1);
    for (auto const& leader : drawing.leaders)
        out += QStringLiteral(R"(<polyline points="%1" fill="none" stroke="%2" stroke-width="0.12"/>)")
                   .arg(points_of(leader), ink::muted.name());
    for (auto const& text : drawing.texts) {
        double const size = text.kind == SketchText::Kind::letter ? drawing.letter_height
                            : text.kind == SketchText::Kind::name ? drawing.name_height
                                                                  : drawing.note_height;
        char const* const anchor = text.align == SketchText::Align::left    ? "start"
                                   : text.align == SketchText::Align::right ? "end"
                                                                            : "middle";
        out += QStringLiteral(R"(<text x="%1" y="%2" font-size="%3" text-anchor="%4" fill="%5">%6</text>)")
                   .arg(text.at.x())
                   .arg(text.at.y())
                   .arg(size)
                   .arg(QLatin1String(anchor), colour_of(text.tone).name(), esc(text.text));
    }
    return out + QStringLiteral("</svg>");
}

QString section(Report const& report, QStringView id) {
    auto const* part = report.section(id);
    if (!part)
        return {};
    QString html = tag(
        QStringLiteral("h2"),
        esc(part->heading) +
            (part->edited ? QStringLiteral(" <span class=\"small\">(%1)</span>").arg(esc(report.edited_mark))
                          : QString()));
    for (auto const& paragraph : part->shown())
        html += tag(QStringLiteral("p"), esc(paragraph));
    return html;
}

QString facts(std::vector<ReportFact> const& all) {
    QString html = QStringLiteral("<dl class=\"grid\">");
    for (auto const& fact : all)
        html += QStringLiteral("<div title=\"%3\"><dt>%1</dt>%2</div>")
                    .arg(esc(fact.label), valued(QStringLiteral("dd"), fact.value), esc(fact.source));
    return html + QStringLiteral("</dl>");
}

QString heads(QStringList const& names) {
    QString html;
    for (auto const& name : names)
        html += tag(QStringLiteral("th"), esc(name));
    return tag(QStringLiteral("tr"), html);
}

QString levels(Report const& report) {
    QString rows = heads(report.level_columns);
    auto const td = QStringLiteral("td");
    for (auto const& row : report.levels) {
        QString cells = tag(td, esc(row.lesion));
        for (auto const* value : {&row.level, &row.type, &row.collapse, &row.alignment, &row.posterolateral,
                                  &row.escc, &row.sins, &row.sins_band})
            cells += valued(td, *value);
        rows += tag(QStringLiteral("tr"), cells);
    }
    return tag(QStringLiteral("h2"), esc(report.levels_heading)) +
           (report.levels.empty() ? QString() : tag(QStringLiteral("table"), rows)) +
           tag(QStringLiteral("p"), esc(report.numbering), QStringLiteral("small"));
}

QString card(ScoreTable const& score) {
    QString html = QStringLiteral("<div class=\"card\"><strong>%1</strong><br>%2 %3")
                       .arg(esc(score.subject.isEmpty()
                                    ? score.short_title
                                    : QStringLiteral("%1 · %2").arg(score.short_title, score.subject)),
                            valued(QStringLiteral("b"), score.total), esc(score.band));
    for (auto const& line : {score.known, score.deciding, score.quoted})
        if (!line.isEmpty())
            html += tag(QStringLiteral("p"), esc(line), QStringLiteral("small"));
    return html + QStringLiteral("</div>");
}

QString score_table(Report const& report, ScoreTable const& score) {
    auto const td = QStringLiteral("td");
    QString rows = heads(report.item_columns);
    for (auto const& item : score.items)
        rows += tag(QStringLiteral("tr"),
                    tag(td, esc(item.item)) + tag(td, esc(item.answers.join(QStringLiteral("; ")))) +
                        valued(td, item.points) + tag(td, esc(item.source), QStringLiteral("small")));
    QString html =
        tag(QStringLiteral("h3"),
            esc(score.subject.isEmpty() ? score.title
                                        : QStringLiteral("%1 · %2").arg(score.title, score.subject)) +
                QStringLiteral(" &nbsp; ") + valued(QStringLiteral("span"), score.total) + u' ' +
                esc(score.band));
    html += tag(QStringLiteral("table"), rows);
    for (auto const& note : score.notes)
        html += tag(QStringLiteral("p"), esc(note), QStringLiteral("caution"));
    return tag(QStringLiteral("section"),
               html + tag(QStringLiteral("p"),
                          esc(QStringLiteral("%1: %2. %3")
                                  .arg(report.citation_heading, score.citations.join(QStringLiteral("; ")),
                                       score.rules)),
                          QStringLiteral("small")));
}

QString list(QString const& heading, QStringList const& lines, QString const& css_class) {
    if (lines.isEmpty())
        return {};
    QString html = tag(QStringLiteral("h2"), esc(heading));
    for (auto const& line : lines)
        html += tag(QStringLiteral("p"), esc(line), css_class);
    return html;
}

QString signatures(Report const& report) {
    QString html;
    for (auto const& line : report.signatures)
        html +=
            tag(QStringLiteral("div"),
                QStringLiteral("<span class=\"small\">%1</span><br>%2 %3<br><span class=\"small\">%4</span>")
                    .arg(esc(line.role), esc(line.who), esc(line.when), esc(line.fingerprint)));
    return tag(QStringLiteral("h2"), esc(report.signatures_heading)) +
           tag(QStringLiteral("div"), html, QStringLiteral("signatures"));
}

QString images(Report const& report) {
    QString html;
    for (auto const& image : report.key_images) {
        QBuffer png;
        png.open(QIODevice::WriteOnly);
        image.picture.save(&png, "PNG");
        html +=
            QStringLiteral(
                R"(<figure><img alt="%1" src="data:image/png;base64,%2"><figcaption>%1</figcaption></figure>)")
                .arg(esc(image.caption), QString::fromLatin1(png.data().toBase64()));
    }
    return html.isEmpty() ? html : tag(QStringLiteral("h2"), esc(report.images_heading)) + html;
}

QString body(Report const& report) {
    QString html = tag(QStringLiteral("header"),
                       tag(QStringLiteral("h1"), esc(report.title)) +
                           tag(QStringLiteral("span"), esc(report.state_text), QStringLiteral("state")));
    html +=
        tag(QStringLiteral("div"), esc(report.patient_name), QStringLiteral("name")) + facts(report.patient);
    QString const left = section(report, u"history") + section(report, u"technique") +
                         section(report, u"comparison") + section(report, u"measurements") + levels(report) +
                         tag(QStringLiteral("h2"), esc(report.facts_heading)) + facts(report.facts);
    html += QStringLiteral("<div class=\"columns\"><div>%1</div><div>%2%3</div></div>")
                .arg(left, svg(report),
                     tag(QStringLiteral("p"), esc(report.sketch_legend.join(QStringLiteral(". "))),
                         QStringLiteral("small")));
    QString cards;
    for (auto const& score : report.scores)
        if (score.headline)
            cards += card(score);
    html += tag(QStringLiteral("h2"), esc(report.scores_heading)) +
            tag(QStringLiteral("div"), cards, QStringLiteral("cards"));
    html += tag(QStringLiteral("div"), section(report, u"impression"), QStringLiteral("impression"));
    html += section(report, u"plan");
    html += list(report.not_assessed_heading, report.not_assessed, QStringLiteral("unknown"));
    html += list(report.warnings_heading, report.warnings, QStringLiteral("caution"));
    html += signatures(report) + list(report.addenda_heading, report.addenda, {});
    html += images(report) + tag(QStringLiteral("h2"), esc(report.appendix_title));
    for (auto const& score : report.scores)
        if (!score.items.empty())
            html += score_table(report, score);
    return html + tag(QStringLiteral("p"), esc(report.limits), QStringLiteral("small")) +
           tag(QStringLiteral("p"), esc(report.footer), QStringLiteral("small"));
}

} // namespace

QString to_html(Report const& report) {
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title><style>%3"
               "</style></head><body>%4</body></html>\n")
        .arg(report.language, esc(QStringLiteral("%1 – %2").arg(report.title, report.patient_name)),
             style_sheet(), body(report));
}

} // namespace vertemark::app
