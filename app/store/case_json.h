// Cases and edits as JSON. The case document ("format": "vertemark-case", "version": 1) is what is exchanged
// and what the store keeps; every field round-trips exactly, unknown fields stay absent.
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include "annotation/edit/change.h"
#include "annotation/model/case.h"
#include "imaging/base/result.h"

namespace vertemark::app {

inline constexpr char const* k_case_format = "vertemark-case";
inline constexpr int k_case_version = 1;

QJsonObject case_to_json(annotation::Case const& c);
// malformed (subject: the path of the field) when it is no such document or a field has the wrong type;
// unsupported when its version is newer.
Result<annotation::Case> case_from_json(QJsonObject const& document);
// Whether this is a case document of any version.
bool is_case_document(QJsonObject const& document);

QByteArray write_case(annotation::Case const& c); // indented UTF-8, keys in a fixed order
Result<annotation::Case> read_case(QByteArray const& text);
Result<annotation::Case> read_case_file(QString const& path);
Result<void> write_case_file(QString const& path, annotation::Case const& c); // whole or not at all

QJsonObject edit_to_json(annotation::Edit const& edit);
Result<annotation::Edit> edit_from_json(QJsonObject const& object);

} // namespace vertemark::app
