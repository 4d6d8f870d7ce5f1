#include "app/report/report_text.h"

namespace vertemark::app {

namespace {

class Lines {
public:
    void add(QString const& line) { m_text += line + u'\n'; }
    void heading(QString const& text) { m_text += u'\n' + text.toUpper() + u'\n'; }
    QString take() { return std::move(m_text); }

private:
    QString m_text;
};

void write_levels(Report const& report, Lines& out) {
    out.heading(report.levels_heading);
    for (auto const& row : report.levels) {
        QStringList cells;
        ReportValue const* const values[] = {&row.type, &row.collapse, &row.alignment, &row.posterolateral,
                                             &row.escc, &row.sins,     &row.sins_band};
        for (std::size_t i = 0; i < std::size(values); ++i)
            cells << QStringLiteral("%1: %2").arg(report.level_columns.value(static_cast<qsizetype>(i) + 2),
                                                  values[i]->text);
        out.add(
            QStringLiteral("%1 %2 | %3").arg(row.lesion, row.level.text, cells.join(QStringLiteral(" | "))));
    }
    out.add(report.numbering);
}

void write_score(ScoreTable const& score, Report const& report, Lines& out) {
    QStringList head{score.subject.isEmpty() ? score.title
                                             : QStringLiteral("%1, %2").arg(score.title, score.subject),
                     score.total.text};
    for (auto const& part : {score.known, score.band, score.deciding, score.quoted})
        if (!part.isEmpty())
            head << part;
    out.add(head.join(QStringLiteral(" · ")));
    for (auto const& item : score.items) {
        QString line = QStringLiteral("  %1: %2 = %3")
                           .arg(item.item, item.answers.join(QStringLiteral(", ")), item.points.text);
        if (!item.source.isEmpty())
            line += QStringLiteral(" (%1)").arg(item.source);
        out.add(line);
    }
    for (auto const& note : score.notes)
        out.add(QStringLiteral("  ! ") + note);
    out.add(QStringLiteral("  %1: %2; %3")
                .arg(report.citation_heading, score.citations.join(QStringLiteral("; ")), score.rules));
}

void write_section(Report const& report, QStringView id, Lines& out) {
    auto const* section = report.section(id);
    if (!section)
        return;
    out.heading(section->edited ? QStringLiteral("%1 (%2)").arg(section->heading, report.edited_mark)
                                : section->heading);
    for (auto const& paragraph : section->shown())
        out.add(paragraph);
}

void write_content(Report const& report, Lines& out) {
    out.add(report.patient_name);
    QStringList patient;
    for (auto const& fact : report.patient)
        patient << QStringLiteral("%1: %2").arg(fact.label, fact.value.text);
    out.add(patient.join(QStringLiteral(" · ")));
    for (auto const* id : {u"history", u"technique"})
        write_section(report, id, out);
    write_levels(report, out);
    out.heading(report.facts_heading);
    for (auto const& fact : report.facts)
        out.add(QStringLiteral("%1: %2%3")
                    .arg(fact.label, fact.value.text,
                         fact.source.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(fact.source)));
    out.heading(report.scores_heading);
    for (auto const& score : report.scores)
        write_score(score, report, out);
    if (!report.warnings.isEmpty()) {
        out.heading(report.warnings_heading);
        for (auto const& warning : report.warnings)
            out.add(warning);
    }
    if (!report.not_assessed.isEmpty()) {
        out.heading(report.not_assessed_heading);
        for (auto const& line : report.not_assessed)
            out.add(line);
    }
    for (auto const* id : {u"comparison", u"measurements", u"impression", u"plan"})
        write_section(report, id, out);
}

} // namespace

QString to_text(Report const& report) {
    Lines out;
    out.add(QStringLiteral("%1 – %2").arg(report.title, report.state_text));
    write_content(report, out);
    out.heading(report.signatures_heading);
    for (auto const& line : report.signatures)
        out.add(line.who.isEmpty()
                    ? QStringLiteral("%1: –").arg(line.role)
                    : QStringLiteral("%1: %2, %3, %4").arg(line.role, line.who, line.when, line.fingerprint));
    for (auto const& addendum : report.addenda)
        out.add(QStringLiteral("%1: %2").arg(report.addenda_heading, addendum));
    out.add({});
    out.add(report.limits);
    out.add(report.footer);
    return out.take();
}

} // namespace vertemark::app
