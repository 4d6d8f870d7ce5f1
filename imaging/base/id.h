// Identifiers as types, so that a series can't be passed where a study is meant. DICOM PS3.5 section 9.
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace vertemark {

template <class Tag>
struct Id {
    std::string value;
    Id() = default;
    explicit Id(std::string v) : value(std::move(v)) {}
    [[nodiscard]] bool empty() const { return value.empty(); }
    auto operator<=>(Id const&) const = default;
};

using StudyUid = Id<struct StudyUidTag>;
using SeriesUid = Id<struct SeriesUidTag>;
using SopInstanceUid = Id<struct SopInstanceUidTag>;
using SopClassUid = Id<struct SopClassUidTag>;
using TransferSyntaxUid = Id<struct TransferSyntaxUidTag>;
using FrameOfReferenceUid = Id<struct FrameOfReferenceUidTag>;

} // namespace vertemark

template <class Tag>
struct std::hash<vertemark::Id<Tag>> {
    std::size_t operator()(vertemark::Id<Tag> const& id) const noexcept {
        return std::hash<std::string>{}(id.value);
    }
};
