// Writes and reads the values of a case as QJsonValue by walking their field lists. Private to app/store.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/store/case_fields.h"
#include "imaging/base/id.h"
#include "imaging/base/voxel_runs.h"

namespace vertemark::app {

QString instant_to_text(annotation::Instant when); // ISO 8601, UTC, milliseconds
std::optional<annotation::Instant> instant_from_text(QString const& text);

template <class T>
concept HasFields = requires {
    Fields<T>::list;
};
template <class T>
concept HasNames = requires {
    Names<T>::list;
};

// ---- Writing ---------------------------------------------------------------------------------------------

inline QJsonValue to_json(bool value) {
    return value;
}
inline QJsonValue to_json(int value) {
    return value;
}
inline QJsonValue to_json(std::int64_t value) {
    return static_cast<qint64>(value);
}
inline QJsonValue to_json(std::size_t value) {
    return static_cast<qint64>(value);
}
inline QJsonValue to_json(double value) {
    return value;
}
inline QJsonValue to_json(char value) {
    return QString(QChar::fromLatin1(value));
}
inline QJsonValue to_json(std::string const& value) {
    return QString::fromStdString(value);
}
inline QJsonValue to_json(annotation::Level value) {
    return QString::fromStdString(name(value));
}
inline QJsonValue to_json(annotation::Instant value) {
    return instant_to_text(value);
}
inline QJsonValue to_json(annotation::PartialDate const& value) {
    return QString::fromStdString(to_string(value));
}
inline QJsonValue to_json(LpsPoint const& p) {
    return QJsonArray{p.x, p.y, p.z};
}
inline QJsonValue to_json(LpsVector const& v) {
    return QJsonArray{v.x, v.y, v.z};
}
template <class T>
QJsonValue to_json(std::array<T, 3> const& three) {
    return QJsonArray{three[0], three[1], three[2]};
}
// "3 5 10 2": 3 voxels skipped, 5 taken, 10 skipped, 2 taken, in the order of storage.
QJsonValue to_json(VoxelRuns const& voxels);
// Twelve numbers: three rows of the matrix with the offset (mm) as fourth column.
inline QJsonValue to_json(AffineTransform const& t) {
    auto const& m = t.matrix;
    return QJsonArray{m[0], m[1],       m[2], t.offset.x, m[3], m[4],
                      m[5], t.offset.y, m[6], m[7],       m[8], t.offset.z};
}
QJsonValue to_json(annotation::Edit const& edit);

template <class Tag>
QJsonValue to_json(Id<Tag> const& id) {
    return QString::fromStdString(id.value);
}
template <HasNames E>
QJsonValue to_json(E value) {
    return QString::fromLatin1(Names<E>::list[static_cast<std::size_t>(value)]);
}
template <HasFields T>
QJsonValue to_json(T const& value);
template <class T>
QJsonValue to_json(std::vector<T> const& list);
template <class T>
QJsonValue to_json(std::map<std::string, T> const& map) {
    QJsonObject object;
    for (auto const& [key, value] : map)
        object.insert(QString::fromStdString(key), to_json(value));
    return object;
}

// What says nothing is left out: an absent optional, an empty list, an object with no fields.
inline void put_field(QJsonObject& object, char const* name, QJsonValue const& value) {
    if (value.isArray() && value.toArray().isEmpty())
        return;
    if (value.isObject() && value.toObject().isEmpty())
        return;
    if (value.isString() && value.toString().isEmpty())
        return;
    object.insert(QLatin1String(name), value);
}
template <class T>
void put_field(QJsonObject& object, char const* name, std::optional<T> const& value) {
    if (value)
        object.insert(QLatin1String(name), to_json(*value));
}

template <HasFields T>
QJsonObject to_object(T const& value) {
    QJsonObject object;
    std::apply(
        [&](auto const&... field) {
            auto const one = [&](auto const& f) {
                auto const& member = value.*(f.member);
                if constexpr (requires { member.has_value(); })
                    put_field(object, f.name, member);
                else
                    put_field(object, f.name, to_json(member));
            };
            (one(field), ...);
        },
        Fields<T>::list);
    return object;
}
template <HasFields T>
QJsonValue to_json(T const& value) {
    return to_object(value);
}
template <class T>
QJsonValue to_json(std::vector<T> const& list) {
    QJsonArray array;
    for (auto const& one : list)
        array.append(to_json(one));
    return array;
}

// ---- Reading ---------------------------------------------------------------------------------------------

// Keeps the path of the field being read and the first thing that was wrong.
class JsonReader {
public:
    [[nodiscard]] Result<void> result() const { return m_result; }
    void refuse(char const* cause) {
        if (m_result)
            m_result = fail(ErrorCode::malformed, cause, m_path);
    }

    void read(QJsonValue const& json, bool& value);
    void read(QJsonValue const& json, int& value);
    void read(QJsonValue const& json, std::int64_t& value);
    void read(QJsonValue const& json, std::size_t& value);
    void read(QJsonValue const& json, double& value);
    void read(QJsonValue const& json, char& value);
    void read(QJsonValue const& json, std::string& value);
    void read(QJsonValue const& json, annotation::Level& value);
    void read(QJsonValue const& json, annotation::Instant& value);
    void read(QJsonValue const& json, annotation::PartialDate& value);
    void read(QJsonValue const& json, LpsPoint& value);
    void read(QJsonValue const& json, LpsVector& value);
    void read(QJsonValue const& json, VoxelRuns& value);
    void read(QJsonValue const& json, AffineTransform& value);
    void read(QJsonValue const& json, annotation::Edit& value);

    template <class T>
    void read(QJsonValue const& json, std::array<T, 3>& three) {
        QJsonArray const array = json.toArray();
        if (array.size() != 3)
            return refuse("not three numbers");
        for (qsizetype i = 0; i < 3; ++i)
            at("", i, [&] { read(array[i], three[static_cast<std::size_t>(i)]); });
    }
    template <class Tag>
    void read(QJsonValue const& json, Id<Tag>& id) {
        read(json, id.value);
    }
    template <HasNames E>
    void read(QJsonValue const& json, E& value) {
        QString const text = json.toString();
        auto const& list = Names<E>::list;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (json.isString() && text == QLatin1String(list[i])) {
                value = static_cast<E>(i);
                return;
            }
        refuse("not one of the known values");
    }
    template <class T>
    void read(QJsonValue const& json, std::optional<T>& value) {
        read(json, value.emplace());
    }
    template <class T>
    void read(QJsonValue const& json, std::vector<T>& list) {
        if (!json.isArray())
            return refuse("not a list");
        QJsonArray const array = json.toArray();
        list.clear();
        list.reserve(static_cast<std::size_t>(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i)
            at("", i, [&] { read(array[i], list.emplace_back()); });
    }
    template <class T>
    void read(QJsonValue const& json, std::map<std::string, T>& map) {
        if (!json.isObject())
            return refuse("not an object");
        map.clear();
        QJsonObject const object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            auto const key = it.key().toStdString();
            at(key.c_str(), {}, [&] { read(it.value(), map[key]); });
        }
    }
    template <HasFields T>
    void read(QJsonValue const& json, T& value) {
        if (!json.isObject())
            return refuse("not an object");
        QJsonObject const object = json.toObject();
        std::apply(
            [&](auto const&... field) { (read_field(object, field.name, value.*(field.member)), ...); },
            Fields<T>::list);
    }

private:
    template <class T>
    void read_field(QJsonObject const& object, char const* name, T& value) {
        QJsonValue const json = object.value(QLatin1String(name));
        if (!json.isUndefined() && !json.isNull()) // absent and null both mean unknown
            at(name, {}, [&] { read(json, value); });
    }
    // Runs work() one step deeper: at a field, or at a place in a list.
    template <class Work>
    void at(char const* field, std::optional<qsizetype> index, Work work) {
        auto const length = m_path.size();
        if (index) {
            m_path.append("[").append(std::to_string(*index)).append("]");
        } else {
            m_path.append(m_path.empty() ? "" : ".").append(field);
        }
        work();
        m_path.resize(length);
    }

    std::string m_path;
    Result<void> m_result;
};

} // namespace vertemark::app
