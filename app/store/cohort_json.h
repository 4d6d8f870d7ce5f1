// The cohort document ("format": "vertemark-cohort", "version": 1): the cases of several patients with what
// their source says of them as a group. Read only: it is written by hand from a publication.
#pragma once

#include <QJsonObject>

#include "annotation/cohort/cohort.h"
#include "imaging/base/result.h"

namespace vertemark::app {

inline constexpr char const* k_cohort_format = "vertemark-cohort";

[[nodiscard]] bool is_cohort_document(QJsonObject const& document);
// malformed (subject: the path of the field) when it is no such document; unsupported when its version is
// newer.
Result<annotation::Cohort> cohort_from_json(QJsonObject const& document);

} // namespace vertemark::app
