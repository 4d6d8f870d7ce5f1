#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <iostream>
#include <limits>
#include <memory>

#include "app/cli/output.h"
#include "imaging/codecs/frame_reader.h"

namespace vertemark::app {

namespace {

using namespace vertemark::imaging;

struct Statistics {
    QCryptographicHash hash{QCryptographicHash::Sha256};
    qint64 n = 0;
    double least = std::numeric_limits<double>::infinity(), most = -least, sum = 0;

    // `T` is the type of the decoded samples; the hash is over each as a little-endian 32-bit integer.
    template <class T>
    void add(std::span<std::byte const> bytes) {
        auto const* const values = reinterpret_cast<T const*>(bytes.data());
        std::vector<std::int32_t> whole(bytes.size() / sizeof(T));
        for (std::size_t i = 0; i < whole.size(); ++i) {
            auto const value = static_cast<double>(values[i]);
            least = std::min(least, value);
            most = std::max(most, value);
            sum += value;
            whole[i] = static_cast<std::int32_t>(static_cast<std::int64_t>(value));
        }
        n += static_cast<qint64>(whole.size());
        hash.addData({reinterpret_cast<char const*>(whole.data()), static_cast<qsizetype>(whole.size() * 4)});
    }

    void add(SampleType type, std::span<std::byte const> bytes) {
        switch (type) {
        case SampleType::uint8:
            return add<std::uint8_t>(bytes);
        case SampleType::int8:
            return add<std::int8_t>(bytes);
        case SampleType::uint16:
            return add<std::uint16_t>(bytes);
        case SampleType::int16:
            return add<std::int16_t>(bytes);
        case SampleType::uint32:
            return add<std::uint32_t>(bytes);
        case SampleType::int32:
            return add<std::int32_t>(bytes);
        case SampleType::float32:
            return add<float>(bytes);
        case SampleType::float64:
            return add<double>(bytes);
        }
    }
};

Result<QJsonObject> decode(std::filesystem::path const& path) {
    TRY(Instance const instance, read_header(path));
    TRY(FrameReader const reader, FrameReader::open(instance, Colour::as_stored));
    Statistics statistics;
    std::vector<std::byte> frame(reader.layout().bytes());
    for (int f = 0; f < static_cast<int>(instance.frames.size()); ++f) {
        CHECK_OK(reader.read(f, frame));
        statistics.add(reader.layout().type, frame);
    }
    return QJsonObject{{"path", QString::fromStdString(path.string())},
                       {"n", statistics.n},
                       {"min", statistics.least},
                       {"max", statistics.most},
                       {"mean", statistics.sum / static_cast<double>(statistics.n)},
                       {"sha256", QString::fromLatin1(statistics.hash.result().toHex())}};
}

Result<QJsonObject> statistics_of(std::filesystem::path const& path) {
    try {
        return decode(path);
    } catch (std::exception const& error) {
        return fail(ErrorCode::malformed, error.what(), path.string());
    }
}

} // namespace

void add_pixels(Arguments program, Outcome& outcome) {
    struct Options {
        std::vector<std::string> files;
        bool json = false;
    };
    auto const options = std::make_shared<Options>();
    Arguments const command = program.add_subcommand("pixels", "Checksums of the decoded stored values");
    command.add_option("FILE", options->files, "DICOM image files").required();
    command.add_flag("--json", options->json, "JSON (the only form)");
    command.callback([options, &outcome] {
        QJsonArray all;
        for (std::string const& file : options->files) {
            auto const statistics = statistics_of(file);
            if (statistics) {
                all.append(*statistics);
            } else {
                refuse(outcome, statistics.error());
                all.append(QJsonObject{{"path", QString::fromStdString(file)},
                                       {"error", QString::fromStdString(statistics.error().detail)}});
            }
        }
        print(QJsonDocument(all));
    });
}

} // namespace vertemark::app
