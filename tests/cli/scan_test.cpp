// `vertemark-cli scan` against what other programs say of the real studies: pydicom's geometry and names, and
// the files that a DICOMDIR names.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>
#include <cmath>
#include <numeric>
#include <set>

#include "tests/cli/run_cli.h"
#include "tests/cli/table.h"
#include "tests/support/real_data.h"
#include "tests/support/tally.h"

using namespace vertemark::test;
namespace fs = std::filesystem;

namespace {

QString text(fs::path const& path) {
    return QString::fromStdString(path.string());
}

QJsonArray series_in(QJsonObject const& scan) {
    QJsonArray all;
    for (QJsonValue const& patient : scan["patients"].toArray())
        for (QJsonValue const& study : patient.toObject()["studies"].toArray())
            for (QJsonValue const& series : study.toObject()["series"].toArray())
                all.append(series);
    return all;
}

std::vector<double> numbers_in(std::string const& text) {
    std::istringstream in(text);
    std::vector<double> values;
    for (double value; in >> value;)
        values.push_back(value);
    return values;
}

std::vector<double> numbers_in(QJsonValue const& array) {
    std::vector<double> values;
    for (QJsonValue const& value : array.toArray())
        values.push_back(value.toDouble());
    return values;
}

bool near(std::vector<double> const& a, std::vector<double> const& b, double tolerance) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [&](double x, double y) {
               return std::abs(x - y) <= tolerance;
           });
}

// What is wrong with our stacks of one DICOM series, by the row of geometry.tsv; empty: nothing.
std::string fault(std::vector<QJsonObject> const& stacks, Row const& row) {
    int slices = 0;
    std::set<std::vector<long>> directions;
    for (QJsonObject const& stack : stacks) {
        slices += stack["slices"].toInt();
        std::vector<long> direction;
        for (char const* part : {"row_dir", "col_dir"})
            for (double value : numbers_in(stack[part]))
                direction.push_back(std::lround(value * 100));
        if (!direction.empty())
            directions.insert(direction);
    }
    if (slices != std::stoi(row.at("n")))
        return "images: " + std::to_string(slices);
    if (stacks.front()["kind"].toString() != "volume")
        return {}; // a film or a scout has no geometry to compare
    if (static_cast<int>(directions.size()) != std::stoi(row.at("n_orientations")))
        return "orientations: " + std::to_string(directions.size());
    auto const orientation = numbers_in(row.at("iop(first)"));
    auto const first = numbers_in(row.at("first_ipp")), last = numbers_in(row.at("last_ipp"));
    auto steps = numbers_in(row.at("dz_list(sorted along normal of first)"));
    std::erase_if(steps, [](double step) { return step < 0.01; });
    bool found = false;
    for (QJsonObject const& stack : stacks) {
        auto directions_of = numbers_in(stack["row_dir"]);
        auto const column = numbers_in(stack["col_dir"]), spacing = numbers_in(stack["spacing_mm"]);
        directions_of.insert(directions_of.end(), column.begin(), column.end());
        if (!near(directions_of, orientation, 1e-4))
            continue;
        found = found || near(numbers_in(stack["origin_lps"]), first, 1e-3);
        std::string const in_plane = row.at("pixel_spacing"); // rows first
        double const row_mm = std::stod(in_plane),
                     column_mm = std::stod(in_plane.substr(in_plane.find('\\') + 1));
        if (std::abs(spacing[0] - column_mm) > 1e-6 || std::abs(spacing[1] - row_mm) > 1e-6)
            return "pixel spacing";
        if (stacks.size() > 1 || steps.empty() || stack["slices"].toInt() < 2)
            continue;
        // Along the stack's own direction, so that a tilt counts.
        std::ranges::sort(steps);
        auto const slice_dir = numbers_in(stack["slice_dir"]), normal = numbers_in(row.at("normal"));
        double const along = std::inner_product(slice_dir.begin(), slice_dir.end(), normal.begin(), 0.0);
        if (std::abs(spacing[2] * along - steps[(steps.size() - 1) / 2]) > 2e-3)
            return "slice spacing " + std::to_string(spacing[2]);
        bool const even = steps.back() - steps.front() < 2e-3;
        for (std::size_t axis = 0; even && axis < 3; ++axis)
            if (std::abs(first[axis] + slice_dir[axis] * spacing[2] * (stack["slices"].toInt() - 1) -
                         last[axis]) > 5e-3)
                return "place of the last slice";
    }
    return found ? "" : "no stack begins at the first image";
}

TEST(RealScan, SeriesLieWhereTheirHeadersPlaceThem) {
    REAL_DATA(folder);
    Tally tally;
    std::map<std::string, QJsonArray> scanned;
    for (Row const& row : read_table(folder / "expected" / "geometry.tsv")) {
        std::string const name = row.at("case");
        if (name.starts_with("transfer_syntax/"))
            continue; // copies of one image in several syntaxes, which stand apart as duplicates
        if (!scanned.contains(name)) {
            CliRun const run = run_cli({"scan", text(folder / name), "--json"});
            ASSERT_EQ(run.status, 0) << name << run.err.toStdString();
            scanned[name] = series_in(run.json().object());
        }
        std::vector<QJsonObject> stacks;
        for (QJsonValue const& series : scanned[name])
            if (series["uid"].toString().endsWith(QString::fromStdString(row.at("series_uid_tail"))))
                stacks.push_back(series.toObject());
        std::string const wrong = stacks.empty() ? "no such series" : fault(stacks, row);
        tally.count(name, wrong.empty());
        EXPECT_EQ(wrong, "") << name << ' ' << row.at("series_uid_tail");
    }
    EXPECT_GE(tally.compared(), 25);
}

TEST(RealScan, NamesInEveryCharacterSet) {
    REAL_DATA(folder);
    Tally tally;
    for (Row const& row : read_table(folder / "expected" / "charset.tsv")) {
        CliRun const run = run_cli({"scan", text(folder / row.at("path")), "--json"});
        QJsonArray const patients = run.json().object()["patients"].toArray();
        ASSERT_EQ(patients.size(), 1) << row.at("path") << run.err.toStdString();
        std::string const name = patients[0].toObject()["name"].toString().toStdString();
        std::string const expected = row.at("PatientName (pydicom decode)");
        tally.count(row.at("path"), name == expected);
        EXPECT_EQ(name, expected) << row.at("path");
    }
    EXPECT_GT(tally.compared(), 10);
}

// Images of a scan, and files it missed with this code.
std::pair<int, int> counts(QJsonObject const& scan, QString const& code) {
    int images = 0, missed = 0;
    for (QJsonValue const& series : series_in(scan))
        images += series["slices"].toInt();
    for (QJsonValue const& skipped : scan["skipped"].toArray())
        missed += skipped["code"].toString() == code;
    return {images, missed};
}

TEST(RealScan, ADicomdirOpensTheFilesThatItNamesAndTellsTheMissing) {
    REAL_DATA(folder);
    fs::path const disc = folder / "dicomdir" / "pydicom_tiny";
    auto const scanned = [&](char const* name) {
        CliRun const run = run_cli({"scan", text(disc / name), "--json"});
        return std::pair(run.status, run.json().object());
    };
    Tally tally;
    int files = 0; // what lies on the disc, counted without us
    for (auto const& entry : fs::recursive_directory_iterator(disc))
        files += entry.is_regular_file() && entry.path().parent_path() != disc;
    for (char const* name : {"DICOMDIR", "DICOMDIR-nooffset", "DICOMDIR-nopatient"}) {
        auto const [status, scan] = scanned(name);
        auto const [images, missing] = counts(scan, "missing_reference");
        EXPECT_EQ(status, 0) << name;
        EXPECT_EQ(images, files) << name;
        EXPECT_GT(missing, 0) << name; // the disc holds only some of what it names
        tally.count("dicomdir", status == 0 && images == files && missing > 0);
    }
    auto const [status, empty] = scanned("DICOMDIR-empty.dcm");
    EXPECT_EQ(status, 1);
    EXPECT_EQ(counts(empty, "empty_directory").second, 1);
    tally.count("dicomdir", counts(empty, "empty_directory").second == 1);
    CliRun const other = run_cli({"scan", text(folder / "dicomdir" / "others" / "DICOMDIR"), "--json"});
    EXPECT_EQ(other.status, 1); // none of its files is there
    EXPECT_GT(counts(other.json().object(), "missing_reference").second, 0);
    tally.count("dicomdir", other.status == 1);
}

// Discs are copied with their names in other letters.
TEST(RealScan, ADicomdirFindsItsFilesInLowerCase) {
    REAL_DATA(folder);
    QTemporaryDir copy;
    fs::path const from = folder / "dicomdir" / "pydicom_tiny", to = copy.path().toStdString();
    fs::copy_file(from / "DICOMDIR", to / "dicomdir");
    for (auto const& entry : fs::recursive_directory_iterator(from)) {
        std::string name = fs::relative(entry.path(), from).string();
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
        if (entry.is_directory())
            fs::create_directories(to / name);
        else if (entry.path().parent_path() != from)
            fs::copy_file(entry.path(), to / name);
    }
    CliRun const run = run_cli({"scan", text(to / "dicomdir"), "--json"});
    CliRun const original = run_cli({"scan", text(from / "DICOMDIR"), "--json"});
    EXPECT_EQ(counts(run.json().object(), "missing_reference"),
              counts(original.json().object(), "missing_reference"));
}

// Blocks along five discs: five stacks, each of one direction, told apart by number.
TEST(RealScan, DiscParallelBlocksAreStacksOfTheirOwn) {
    REAL_DATA(folder);
    CliRun const run = run_cli({"scan", text(folder / "mr_spine" / "lspine_T2_ax"), "--json"});
    std::set<QString> labels;
    for (QJsonValue const& series : series_in(run.json().object())) {
        EXPECT_EQ(series["kind"].toString(), "volume");
        EXPECT_GT(series["slices"].toInt(), 1);
        EXPECT_FALSE(series["split_reason"].toString().isEmpty());
        labels.insert(series["split_label"].toString());
    }
    EXPECT_EQ(labels.size(), 5u);
}

TEST(RealScan, WeightingsOfOnePlaceAreStacksNamedByTheirValue) {
    REAL_DATA(folder);
    CliRun const run = run_cli({"scan", text(folder / "geometry" / "multiecho_ge_dti"), "--json"});
    std::set<QString> labels;
    for (QJsonValue const& series : series_in(run.json().object())) {
        EXPECT_EQ(series["kind"].toString(), "volume");
        EXPECT_FALSE(series["split_label"].toString().isEmpty());
        labels.insert(series["split_label"].toString());
    }
    EXPECT_EQ(labels, (std::set<QString>{"b 0 s/mm²", "b 1000 s/mm²"}));
}

} // namespace
