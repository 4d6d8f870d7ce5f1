#include "app/ui/registration_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include "annotation/spine/carry_labels.h"
#include "app/i18n/finding_text.h"
#include "app/ui/series_words.h"

namespace vertemark::app {

using imaging::InitialAlignment;
using imaging::Verdict;

namespace {

void add_item(QComboBox* box, QString const& text, int value) {
    box->addItem(text, value);
}

QComboBox* combo(QString const& name) {
    auto* const box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

} // namespace

RegistrationDialog::RegistrationDialog(std::vector<SeriesPtr> volumes, SeriesPtr const& fixed,
                                       VolumeLoader& loader, JobRunner& jobs, CaseSession& session,
                                       QWidget* parent)
    : QDialog(parent), m_volumes(std::move(volumes)), m_loader(loader), m_jobs(jobs), m_session(session) {
    setWindowTitle(tr("Register two series"));
    resize(1080, 680);
    auto* const row = new QHBoxLayout(this);
    row->addWidget(build_controls());
    row->addWidget(build_picture(), 1);
    for (SeriesPtr const& each : m_volumes) {
        m_fixed->addItem(series_words(*each), QString::fromStdString(each->name));
        m_moving->addItem(series_words(*each), QString::fromStdString(each->name));
    }
    connect(m_fixed, &QComboBox::currentIndexChanged, this, &RegistrationDialog::on_series_changed);
    connect(m_moving, &QComboBox::currentIndexChanged, this, &RegistrationDialog::on_series_changed);
    connect(&m_loader, &VolumeLoader::loaded, this, &RegistrationDialog::on_volume);
    connect(&m_loader, &VolumeLoader::failed, this,
            [this](QString const&, Error const& error) { m_reasons->setText(error_text(error)); });
    // What is most often wanted: the same frame needs no link, so the first series of another one.
    SeriesPtr other;
    for (SeriesPtr const& each : m_volumes)
        if (!other && fixed && each->frame_of_reference != fixed->frame_of_reference)
            other = each;
    for (SeriesPtr const& each : m_volumes) // all lie in one frame: any other one
        if (!other && each != fixed)
            other = each;
    choose(fixed, other);
}

QWidget* RegistrationDialog::build_controls() {
    auto* const side = new QWidget;
    side->setFixedWidth(330);
    auto* const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 8, 0);
    auto* const form = new QFormLayout;
    m_fixed = combo(tr("Fixed series"));
    m_moving = combo(tr("Moving series"));
    m_kind = combo(tr("Kind of transform"));
    m_initial = combo(tr("Where to begin"));
    add_item(m_kind, tr("Rigid: turn and move"), 0);
    add_item(m_kind, tr("Affine: also stretch"), 1);
    form->addRow(tr("Fixed"), m_fixed);
    form->addRow(tr("Moving"), m_moving);
    form->addRow(tr("Transform"), m_kind);
    form->addRow(tr("Begin from"), m_initial);
    column->addLayout(form);
    m_start = new QPushButton(tr("Register"));
    m_start->setProperty("role", "primary");
    connect(m_start, &QPushButton::clicked, this, &RegistrationDialog::start);
    column->addWidget(m_start);
    m_quality = new QLabel;
    m_quality->setWordWrap(true);
    m_quality->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_quality);
    m_reasons = new QLabel;
    m_reasons->setWordWrap(true);
    m_reasons->setProperty("role", "warning");
    column->addWidget(m_reasons);
    auto* const by_hand = new QFormLayout;
    QString const names[3] = {tr("To the left"), tr("To the back"), tr("To the head")};
    for (int axis = 0; axis < 3; ++axis) {
        m_offset[axis] = new QDoubleSpinBox;
        m_offset[axis]->setRange(-1500, 1500);
        m_offset[axis]->setDecimals(1);
        m_offset[axis]->setSuffix(tr(" mm"));
        m_offset[axis]->setAccessibleName(names[axis]);
        m_offset[axis]->setKeyboardTracking(false);
        by_hand->addRow(names[axis], m_offset[axis]);
        connect(m_offset[axis], &QDoubleSpinBox::valueChanged, this, &RegistrationDialog::show_transform);
    }
    auto* const heading = new QLabel(tr("Move by hand"));
    heading->setProperty("role", "heading");
    column->addSpacing(8);
    column->addWidget(heading);
    column->addLayout(by_hand);
    column->addStretch();
    m_carry = new QCheckBox;
    m_carry->setChecked(true);
    column->addWidget(m_carry);
    auto* const buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(tr("Accept"), QDialogButtonBox::AcceptRole);
    m_accept->setToolTip(tr("Keep with the case: both series scroll together. Ctrl+Z takes it back."));
    auto* const reject = buttons->addButton(tr("Reject"), QDialogButtonBox::RejectRole);
    connect(m_accept, &QPushButton::clicked, this, &RegistrationDialog::accept_link);
    connect(reject, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { m_jobs.stop(QStringLiteral("registration")); });
    column->addWidget(buttons);
    return side;
}

QWidget* RegistrationDialog::build_picture() {
    auto* const side = new QWidget;
    auto* const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_check = new OverlayCheck;
    column->addWidget(m_check, 1);
    auto* const row = new QHBoxLayout;
    m_plane = combo(tr("Plane"));
    add_item(m_plane, tr("Sagittal"), static_cast<int>(imaging::Plane::sagittal));
    add_item(m_plane, tr("Axial"), static_cast<int>(imaging::Plane::axial));
    add_item(m_plane, tr("Coronal"), static_cast<int>(imaging::Plane::coronal));
    m_mode = combo(tr("Way of showing both"));
    add_item(m_mode, tr("Blend"), 0);
    add_item(m_mode, tr("Chessboard"), 1);
    m_share = new QSlider(Qt::Horizontal);
    m_share->setRange(0, 100);
    m_share->setValue(50);
    m_share->setAccessibleName(tr("Share of the moving series"));
    m_share->setToolTip(tr("Left: the fixed series only. Right: the moving one only."));
    for (QComboBox* box : {m_plane, m_mode})
        box->setMinimumWidth(130);
    row->addWidget(m_plane);
    row->addWidget(m_mode);
    row->addWidget(m_share, 1);
    column->addLayout(row);
    connect(m_plane, &QComboBox::currentIndexChanged, this,
            [this] { m_check->set_plane(static_cast<imaging::Plane>(m_plane->currentData().toInt())); });
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        bool const board = m_mode->currentData().toInt() == 1;
        m_share->setEnabled(!board);
        m_check->set_mode(board ? OverlayCheck::Mode::chessboard : OverlayCheck::Mode::blend);
    });
    connect(m_share, &QSlider::valueChanged, this, [this](int share) { m_check->set_share(share / 100.0); });
    return side;
}

SeriesPtr RegistrationDialog::chosen(QComboBox const* box) const {
    for (SeriesPtr const& each : m_volumes)
        if (QString::fromStdString(each->name) == box->currentData().toString())
            return each;
    return {};
}

void RegistrationDialog::choose(SeriesPtr const& fixed, SeriesPtr const& moving) {
    auto const show = [](QComboBox* box, SeriesPtr const& series) {
        if (series)
            box->setCurrentIndex(box->findData(QString::fromStdString(series->name)));
    };
    show(m_fixed, fixed);
    show(m_moving, moving);
    on_series_changed();
}

// Another pair: what is known of it, and where a registration may begin.
void RegistrationDialog::on_series_changed() {
    auto const fixed = chosen(m_fixed), moving = chosen(m_moving);
    m_found.reset();
    m_quality->clear();
    m_reasons->clear();
    m_initial_transform = {};
    m_initial->clear();
    for (QDoubleSpinBox* box : m_offset) {
        QSignalBlocker const quiet(box);
        box->setValue(0);
    }
    if (!fixed || !moving)
        return;
    bool const same_frame = fixed->frame_of_reference == moving->frame_of_reference;
    auto const known = annotation::transform_between(m_session.current().frame_links,
                                                     moving->frame_of_reference, fixed->frame_of_reference);
    if (same_frame)
        m_reasons->setText(tr("Both lie in one frame of reference already: they need no link."));
    else if (known)
        m_quality->setText(tr("Linked already. Registering again replaces the link."));
    add_item(m_initial, tr("The centres of both"), static_cast<int>(InitialAlignment::geometry_centre));
    add_item(m_initial, tr("What is bright in both"), static_cast<int>(InitialAlignment::moments));
    if (common_labels().size() >= 3)
        m_initial->insertItem(0, tr("%n labels in both", nullptr, static_cast<int>(common_labels().size())),
                              static_cast<int>(InitialAlignment::landmarks));
    add_item(m_initial, tr("The scanner's coordinates"), static_cast<int>(InitialAlignment::frame));
    m_initial->setCurrentIndex(0);
    if (known)
        m_initial_transform = *known;
    m_check->set_volumes({}, {});
    on_volume();
}

void RegistrationDialog::on_volume() {
    auto const fixed = chosen(m_fixed), moving = chosen(m_moving);
    if (!fixed || !moving)
        return;
    auto const a = m_loader.volume(fixed), b = m_loader.volume(moving);
    bool const known = annotation::transform_between(m_session.current().frame_links,
                                                     moving->frame_of_reference, fixed->frame_of_reference)
                           .has_value();
    if (a && b) {
        if (!m_found && !known)
            m_initial_transform = translation(a->geometry().centre() - b->geometry().centre());
        m_check->set_volumes(a, b);
    }
    m_start->setEnabled(a && b && !m_running);
    show_transform();
}

std::vector<imaging::LandmarkPair> RegistrationDialog::common_labels() const {
    std::vector<imaging::LandmarkPair> pairs;
    auto const fixed = chosen(m_fixed), moving = chosen(m_moving);
    annotation::Spine const& spine = m_session.current().spine;
    for (annotation::VertebraLabel const& label : spine.labels)
        if (label.confirmed && label.position.frame == fixed->frame_of_reference)
            if (auto const* other = annotation::find_label(spine, label.level, moving->frame_of_reference);
                other && other->confirmed && other->how != annotation::LabelHow::propagated)
                pairs.push_back({label.position.point, other->position.point});
    return pairs;
}

imaging::RegistrationOptions RegistrationDialog::options() const {
    imaging::RegistrationOptions options;
    options.kind =
        m_kind->currentData().toInt() == 1 ? imaging::TransformKind::affine : imaging::TransformKind::rigid;
    options.initial = static_cast<InitialAlignment>(m_initial->currentData().toInt());
    if (options.initial == InitialAlignment::landmarks)
        options.landmarks = common_labels();
    return options;
}

void RegistrationDialog::start() {
    auto const fixed = m_loader.volume(chosen(m_fixed)), moving = m_loader.volume(chosen(m_moving));
    if (!fixed || !moving)
        return;
    m_running = true;
    m_start->setEnabled(false);
    m_accept->setEnabled(false);
    m_quality->setText(tr("Registering… The status line shows how far it is."));
    m_reasons->clear();
    m_jobs.run(
        QStringLiteral("registration"), this,
        [fixed, moving, wanted = options()](Job& job) {
            return imaging::register_volumes(fixed, moving, wanted, job);
        },
        [this](Result<imaging::Registration> result) { show_result(std::move(result)); });
}

void RegistrationDialog::show_result(Result<imaging::Registration> result) {
    m_running = false;
    m_start->setEnabled(true);
    if (!result) {
        bool const stopped = result.error().code == ErrorCode::cancelled;
        m_quality->setText(stopped ? tr("Stopped.") : QString());
        m_reasons->setText(stopped ? QString() : error_text(result.error()));
    } else {
        m_found = *result;
        auto const& q = m_found->quality;
        QString const verdict = m_found->verdict == Verdict::trusted ? tr("All checks passed.")
                                : m_found->verdict == Verdict::check ? tr("Check it closely.")
                                                                     : tr("Not to be used.");
        QString text = tr("<b>%1</b><br>Mutual information %2 (before: %3)<br>Overlap %4 %<br>"
                          "A second run ended %5 mm away<br>Turned by %6°, moved by %7 mm")
                           .arg(verdict)
                           .arg(q.nmi, 0, 'f', 3)
                           .arg(q.nmi_before, 0, 'f', 3)
                           .arg(100 * q.overlap_share, 0, 'f', 0)
                           .arg(q.repeat_mm, 0, 'f', 1)
                           .arg(q.rotation_deg, 0, 'f', 1)
                           .arg(q.translation_mm, 0, 'f', 1);
        if (q.landmark_rms_mm)
            text += tr("<br>Labels lie %1 mm apart").arg(*q.landmark_rms_mm, 0, 'f', 1);
        m_quality->setText(text);
        QStringList reasons;
        for (Finding const& reason : m_found->reasons)
            reasons.append(QStringLiteral("• ") + finding_text(reason));
        m_reasons->setText(reasons.join(QLatin1Char('\n')));
    }
    for (QDoubleSpinBox* box : m_offset) {
        QSignalBlocker const quiet(box);
        box->setValue(0);
    }
    show_transform();
    Q_EMIT finished_registering();
}

LpsVector RegistrationDialog::offset() const {
    return {m_offset[0]->value(), m_offset[1]->value(), m_offset[2]->value()};
}

AffineTransform RegistrationDialog::transform() const {
    return after(translation(offset()), m_found ? m_found->moving_to_fixed : m_initial_transform);
}

bool RegistrationDialog::can_accept() const {
    auto const fixed = chosen(m_fixed), moving = chosen(m_moving);
    bool const two_frames = fixed && moving && !fixed->frame_of_reference.empty() &&
                            !moving->frame_of_reference.empty() &&
                            fixed->frame_of_reference != moving->frame_of_reference;
    bool const by_hand = length(offset()) > 0;
    bool const usable = m_found ? m_found->verdict != Verdict::refused || by_hand : by_hand;
    return two_frames && usable && !m_running && m_session.writable();
}

void RegistrationDialog::show_transform() {
    m_check->set_transform(transform());
    m_accept->setEnabled(can_accept());
    refresh_labels();
}

annotation::FrameLink RegistrationDialog::link() const {
    annotation::FrameLink link;
    link.from = chosen(m_moving)->frame_of_reference;
    link.to = chosen(m_fixed)->frame_of_reference;
    link.transform = transform();
    bool const by_hand = !m_found || length(offset()) > 0;
    link.how = by_hand ? annotation::LinkHow::manual : annotation::LinkHow::registered;
    if (!by_hand) {
        link.verdict = imaging::name_of(m_found->verdict);
        auto const& q = m_found->quality;
        link.quality = {{"nmi", q.nmi}, {"overlap_share", q.overlap_share}, {"repeat_mm", q.repeat_mm}};
        if (q.landmark_rms_mm)
            link.quality.push_back({"landmark_rms_mm", *q.landmark_rms_mm});
    }
    link.accepted =
        m_session.editor().provenance(by_hand ? annotation::How::entered : annotation::How::accepted);
    return link;
}

// Either series may be the one that has names already.
std::vector<annotation::VertebraLabel> RegistrationDialog::labels_to_carry() const {
    auto const& editor = m_session.editor();
    annotation::FrameLink const here = link();
    auto labels = annotation::carried_labels(m_session.current().spine, {here}, here.from, here.to,
                                             editor.context().who, editor.context().now());
    auto const back = annotation::carried_labels(m_session.current().spine, {here}, here.to, here.from,
                                                 editor.context().who, editor.context().now());
    labels.insert(labels.end(), back.begin(), back.end());
    return labels;
}

void RegistrationDialog::refresh_labels() {
    auto const fixed = chosen(m_fixed), moving = chosen(m_moving);
    std::vector<CheckLabel> shown;
    int count = 0;
    if (fixed && moving && fixed->frame_of_reference != moving->frame_of_reference) {
        auto const carried = labels_to_carry();
        count = static_cast<int>(carried.size());
        for (annotation::VertebraLabel const& label : m_session.current().spine.labels)
            if (label.position.frame == fixed->frame_of_reference)
                shown.push_back({annotation::name(label.level), label.position.point, !label.confirmed});
        for (annotation::VertebraLabel const& label : carried)
            if (label.position.frame == fixed->frame_of_reference)
                shown.push_back({annotation::name(label.level), label.position.point, true});
    }
    m_check->set_labels(std::move(shown));
    m_carry->setText(tr("Carry %n labels over to the other series", nullptr, count));
    m_carry->setVisible(count > 0);
}

void RegistrationDialog::accept_link() {
    if (!can_accept())
        return;
    annotation::Group group{"put_frame_link", {{annotation::PutFrameLink{link(), {}}}}};
    QString what = tr("The two series are linked; Ctrl+Z takes it back");
    if (m_carry->isChecked())
        if (auto const labels = labels_to_carry(); !labels.empty()) {
            group.name = "propagate_labels";
            for (annotation::VertebraLabel const& label : labels)
                group.edits.push_back({annotation::PutLabel{label}});
            what = tr("The two series are linked and %n labels carried over; Ctrl+Z takes it back", nullptr,
                      static_cast<int>(labels.size()));
        }
    if (auto const done = m_session.editor().apply({std::move(group)}); !done) {
        m_reasons->setText(error_text(done.error()));
        return;
    }
    Q_EMIT linked(what);
    accept();
}

} // namespace vertemark::app
