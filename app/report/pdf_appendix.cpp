#include <algorithm>

#include "app/report/pdf_parts.h"

namespace vertemark::app {

namespace {

// Writes downwards and asks for a new page when the next piece doesn't fit any more.
class Flow {
public:
    Flow(Paper& paper, PageArea const& area, std::function<void()> next_page)
        : m_paper(paper), m_area(area), m_next_page(std::move(next_page)) {}

    // `piece` writes at y and returns its height.
    void put(std::function<double(double)> const& piece, double gap_after = 0) {
        if (!m_started)
            start();
        double const height = m_paper.measure([&] { return piece(m_y); });
        if (m_y + height > m_area.bottom && m_y > m_area.top)
            start();
        m_y += piece(m_y) + gap_after;
    }
    void gap(double height) { m_y += height; }
    // Keeps a heading with what follows.
    void need(double height) {
        if (m_started && m_y + height > m_area.bottom)
            start();
    }

private:
    void start() {
        m_next_page();
        m_started = true;
        m_y = m_area.top;
    }

    Paper& m_paper;
    PageArea m_area;
    std::function<void()> m_next_page;
    double m_y = 0;
    bool m_started = false;
};

void put_text(Flow& flow, Paper& paper, PageArea const& area, QString const& text, TextStyle const& style,
              double gap = 0.3) {
    flow.put([&](double y) { return paper.write(area.left(), y, area.inner(), text, style); }, gap);
}

void put_heading(Flow& flow, Paper& paper, PageArea const& area, QString const& text) {
    flow.need(22);
    flow.put([&](double y) { return write_heading(paper, area.left(), y, area.inner(), text); }, 0.3);
}

QString head_of(ScoreTable const& score) {
    QString line = score.total.text;
    for (auto const& part : {score.band, score.known})
        if (!part.isEmpty())
            line += QStringLiteral(" · ") + part;
    return line;
}

void put_score(Flow& flow, Paper& paper, PageArea const& area, Report const& report,
               ScoreTable const& score) {
    flow.need(46);
    flow.put(
        [&](double y) {
            QString const title = score.subject.isEmpty()
                                      ? score.title
                                      : QStringLiteral("%1 · %2").arg(score.title, score.subject);
            std::vector<Run> const runs{{title + QStringLiteral("   "), true, ink::text},
                                        {head_of(score), true, colour_of(score.total.tone)}};
            return paper.write(area.left(), y, area.inner(), runs, {8.6});
        },
        0.6);
    std::vector<double> const widths{area.inner() * 0.2, area.inner() * 0.3, area.inner() * 0.12,
                                     area.inner() * 0.38};
    if (!score.items.empty())
        flow.put([&](double y) {
            return write_column_heads(paper, area.left(), y, report.item_columns, widths, 6.6);
        });
    for (auto const& item : score.items)
        flow.put([&](double y) {
            bool const known = !item.source.isEmpty();
            double const height = write_row(
                paper, area.left(), y,
                {{{item.item}, widths[0]},
                 {{item.answers.join(QStringLiteral("; ")), known ? Tone::plain : Tone::unknown}, widths[1]},
                 {item.points, widths[2], Qt::AlignLeft, true},
                 {{item.source, Tone::unknown}, widths[3]}},
                7.4);
            paper.line({area.left(), y + height}, {area.right(), y + height}, ink::rule, 0.15);
            return height;
        });
    flow.gap(0.8);
    for (auto const& line : {score.deciding, score.quoted})
        if (!line.isEmpty())
            put_text(flow, paper, area, line, {7.2});
    for (auto const& note : score.notes)
        put_text(flow, paper, area, note, {7.2, false, colour_of(Tone::caution)});
    put_text(flow, paper, area,
             QStringLiteral("%1: %2. %3")
                 .arg(report.citation_heading, score.citations.join(QStringLiteral("; ")), score.rules),
             {6.4, false, ink::muted}, 4);
}

void put_facts(Flow& flow, Paper& paper, PageArea const& area, Report const& report) {
    bool const any = std::any_of(report.facts.begin(), report.facts.end(),
                                 [](auto const& fact) { return !fact.source.isEmpty(); });
    if (!any)
        return;
    put_heading(flow, paper, area, report.facts_heading);
    for (auto const& fact : report.facts)
        if (!fact.source.isEmpty())
            flow.put([&](double y) {
                return write_row(paper, area.left(), y,
                                 {{{fact.label}, area.inner() * 0.24},
                                  {fact.value, area.inner() * 0.34},
                                  {{fact.source, Tone::unknown}, area.inner() * 0.42}},
                                 7.4);
            });
    flow.gap(3);
}

void put_images(Flow& flow, Paper& paper, PageArea const& area, Report const& report) {
    if (report.key_images.empty())
        return;
    double const gap = 6, width = (area.inner() - gap) / 2, height = 78;
    put_heading(flow, paper, area, report.images_heading);
    for (std::size_t i = 0; i < report.key_images.size(); i += 2)
        flow.put(
            [&](double y) {
                double tallest = 0;
                for (std::size_t k = i; k < std::min(i + 2, report.key_images.size()); ++k) {
                    double const x = area.left() + (k == i ? 0 : width + gap);
                    double const used = paper.picture({x, y, width, height}, report.key_images[k].picture);
                    double const caption = paper.write(x, y + used + 0.8, width, report.key_images[k].caption,
                                                       {7.2, false, ink::muted});
                    tallest = std::max(tallest, used + 0.8 + caption);
                }
                return tallest;
            },
            4);
}

} // namespace

void write_appendix(Paper& paper, Report const& report, PageArea const& area, FirstPageFit const& fit,
                    std::function<void()> const& next_page) {
    paper.set_scale(1);
    Flow flow(paper, area, next_page);
    put_text(flow, paper, area, QStringLiteral("%1 · %2").arg(report.appendix_title, report.patient_name),
             {12, true, ink::accent}, 3);
    put_images(flow, paper, area, report);
    if (fit.levels < report.levels.size()) {
        put_heading(flow, paper, area, report.levels_heading);
        for (std::size_t i = fit.levels; i < report.levels.size(); i += 12)
            flow.put(
                [&](double y) {
                    return write_levels(paper, report, area.left(), y, area.inner(), i, i + 12);
                },
                2);
    }
    if (!report.scores.empty())
        put_heading(flow, paper, area, report.scores_heading);
    for (auto const& score : report.scores)
        if (!score.items.empty())
            put_score(flow, paper, area, report, score);
    put_facts(flow, paper, area, report);
    if (auto const* measured = report.section(u"measurements")) {
        put_heading(flow, paper, area, measured->heading);
        for (auto const& line : measured->shown())
            put_text(flow, paper, area, line, {7.8});
        flow.gap(3);
    }
    for (auto const& section : report.sections) {
        if (!section.edited || section.generated.isEmpty())
            continue;
        put_heading(flow, paper, area,
                    QStringLiteral("%1: %2").arg(section.heading, report.generated_text_heading));
        for (auto const& paragraph : section.generated)
            put_text(flow, paper, area, paragraph, {7.8, false, ink::muted});
        flow.gap(3);
    }
    if (!report.addenda.isEmpty())
        put_heading(flow, paper, area, report.addenda_heading);
    for (auto const& addendum : report.addenda)
        put_text(flow, paper, area, addendum, {8});
}

} // namespace vertemark::app
