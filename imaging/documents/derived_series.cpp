#include "imaging/documents/derived_series.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include "imaging/dicom/dataset.h"

namespace vertemark::imaging {

namespace {

namespace fs = std::filesystem;

std::string number(double v) { // DS: at most 16 characters
    char text[40];
    for (int digits = 12; digits >= 6; --digits) {
        std::snprintf(text, sizeof text, "%.*g", digits, v == 0 ? 0.0 : v);
        if (std::string_view(text).size() <= 16)
            break;
    }
    return text;
}

std::string numbers(std::initializer_list<double> values) {
    std::string text;
    for (double const v : values)
        text += (text.empty() ? "" : "\\") + number(v);
    return text;
}

// "L", "AFR": the sides of the patient that a direction points to, the nearest first. PS3.3 C.7.6.1.1.1.
std::string sides(LpsVector direction) {
    struct Side {
        double amount;
        char plus, minus;
    };
    Side all[] = {{direction.x, 'L', 'R'}, {direction.y, 'P', 'A'}, {direction.z, 'H', 'F'}};
    std::ranges::stable_sort(
        all, [](Side const& a, Side const& b) { return std::abs(a.amount) > std::abs(b.amount); });
    std::string text;
    for (Side const& side : all)
        if (std::abs(side.amount) > 0.05) // three degrees askew name no side
            text += side.amount > 0 ? side.plus : side.minus;
    return text;
}

std::string new_uid() {
    char uid[100];
    return dcmGenerateUniqueIdentifier(uid);
}

bool is_single_frame_of_its_kind(SopClassUid const& uid) {
    return uid.value == UID_CTImageStorage || uid.value == UID_MRImageStorage ||
           uid.value == UID_PositronEmissionTomographyImageStorage;
}

void put(DcmItem& item, DcmTagKey const& tag, std::string const& value) {
    item.putAndInsertString(tag, value.c_str());
}

// What stays true of a derived image: who, which study, which equipment's frame of reference.
DcmTagKey const k_kept[] = {
    DCM_SpecificCharacterSet,
    DCM_StudyDate,
    DCM_StudyTime,
    DCM_AccessionNumber,
    DCM_ReferringPhysicianName,
    DCM_StudyDescription,
    DCM_PatientName,
    DCM_PatientID,
    DCM_IssuerOfPatientID,
    DCM_PatientBirthDate,
    DCM_PatientSex,
    DCM_PatientAge,
    DCM_PatientSize,
    DCM_PatientWeight,
    DCM_BodyPartExamined,
    DCM_StudyInstanceUID,
    DCM_StudyID,
    DCM_FrameOfReferenceUID,
    DCM_PositionReferenceIndicator,
    DCM_PatientPosition,
    DCM_InstitutionName,
};
// What belongs to the source image alone.
DcmTagKey const k_dropped[] = {
    DCM_PixelData,
    DCM_SmallestImagePixelValue,
    DCM_LargestImagePixelValue,
    DCM_RedPaletteColorLookupTableData,
    DCM_ModalityLUTSequence,
    DCM_VOILUTSequence,
    DCM_VOILUTFunction,
    DCM_WindowCenter,
    DCM_WindowWidth,
    DCM_WindowCenterWidthExplanation,
    DCM_PixelPaddingValue,
    DCM_PixelPaddingRangeLimit,
    DCM_ReferencedImageSequence,
    DCM_SourceImageSequence,
    DCM_IconImageSequence,
    DCM_NumberOfFrames,
    DCM_SliceLocation,
    DCM_InstanceCreationDate,
    DCM_InstanceCreationTime,
    DCM_OriginalAttributesSequence,
    DCM_DigitalSignaturesSequence,
    DCM_MACParametersSequence,
    DCM_RealWorldValueMappingSequence,
    DCM_DataSetTrailingPadding,
    DCM_SpacingBetweenSlices,
};

void copy_header(DcmDataset& from, DcmDataset& to, bool whole) {
    if (!whole) {
        for (DcmTagKey const& tag : k_kept) {
            DcmElement* element = nullptr;
            if (from.findAndGetElement(tag, element).good() && element)
                to.insert(static_cast<DcmElement*>(element->clone()), OFTrue);
        }
        put(to, DCM_Modality, "OT");
        put(to, DCM_ConversionType, "WSD");     // workstation
        put(to, DCM_Manufacturer, "Vertemark"); // of what made this picture
        return;
    }
    for (unsigned long i = 0; i < from.card(); ++i) {
        DcmElement* const element = from.getElement(i);
        Uint16 const group = element->getGTag();
        bool const own =
            (group >= 0x6000 && group <= 0x60ff) || group >= 0x7fe0 || group == 0x5200 ||
            (group & 1); // overlays, pixels, functional groups; private ones may not hold any more
        if (!own)
            to.insert(static_cast<DcmElement*>(element->clone()), OFTrue);
    }
    for (DcmTagKey const& tag : k_dropped)
        to.findAndDeleteElement(tag);
}

class Writer {
public:
    Writer(DerivedSeries const& series, fs::path const& folder)
        : m_series(series), m_folder(folder), m_uid(new_uid()) {
        std::time_t const now = std::time(nullptr);
        std::tm local{};
        ::localtime_r(&now, &local);
        char text[32];
        std::strftime(text, sizeof text, "%Y%m%d", &local);
        m_date = text;
        std::strftime(text, sizeof text, "%H%M%S", &local);
        m_time = text;
    }

    [[nodiscard]] std::string const& uid() const { return m_uid; }

    Result<fs::path> write(int k) {
        DerivedSource const& source = source_of(k);
        TRY(Dataset const template_, Dataset::read(source.path, Extent::header));
        DcmFileFormat format;
        DcmDataset& data = *format.getDataset();
        bool const whole =
            m_series.kind == DerivedKind::like_source && is_single_frame_of_its_kind(source.sop_class);
        copy_header(*template_.dcmtk().getDataset(), data, whole);
        put_identity(data, k, whole ? source.sop_class.value : UID_SecondaryCaptureImageStorage);
        put_plane(data, k);
        put_pixels(data, k);
        char name[32];
        std::snprintf(name, sizeof name, "%05d.dcm", k + 1);
        fs::path const path = m_folder / name;
        if (OFCondition const saved = format.saveFile(path.c_str(), EXS_LittleEndianExplicit); saved.bad())
            return fail(ErrorCode::io, saved.text(), path.string());
        return path;
    }

private:
    [[nodiscard]] DerivedSource const& source_of(int k) const {
        // As many as slices, or spread over them.
        std::size_t const n = m_series.sources.size();
        return m_series.sources[static_cast<std::size_t>(k) * n / static_cast<std::size_t>(m_series.slices)];
    }

    void put_identity(DcmDataset& data, int k, std::string const& sop_class) {
        put(data, DCM_SOPClassUID, sop_class);
        put(data, DCM_SOPInstanceUID, new_uid());
        put(data, DCM_SeriesInstanceUID, m_uid);
        put(data, DCM_SeriesNumber, std::to_string(m_series.series_number));
        put(data, DCM_InstanceNumber, std::to_string(k + 1));
        // Values 3 and on (AXIAL, OTHER, …) stay what they were: CT and MR must have them.
        OFString kept, type = "DERIVED\\SECONDARY";
        for (unsigned long i = 2; data.findAndGetOFString(DCM_ImageType, kept, i).good(); ++i)
            type += "\\" + kept;
        put(data, DCM_ImageType, type.c_str());
        put(data, DCM_SeriesDescription, m_series.description.substr(0, 64));
        put(data, DCM_DerivationDescription, m_series.derivation.substr(0, 1024));
        put(data, DCM_SeriesDate, m_date);
        put(data, DCM_SeriesTime, m_time);
        put(data, DCM_ContentDate, m_date);
        put(data, DCM_ContentTime, m_time);
        put(data, DCM_InstanceCreationDate, m_date);
        put(data, DCM_InstanceCreationTime, m_time);
        put(data, DCM_BurnedInAnnotation, "NO");
        put(data, DCM_FrameOfReferenceUID, m_series.frame_of_reference.value);
        if (!data.tagExists(DCM_PositionReferenceIndicator))
            put(data, DCM_PositionReferenceIndicator, "");
        DcmItem* reference = nullptr; // the image at the same place
        if (data.findOrCreateSequenceItem(DCM_SourceImageSequence, reference, 0).good()) {
            put(*reference, DCM_ReferencedSOPClassUID, source_of(k).sop_class.value);
            put(*reference, DCM_ReferencedSOPInstanceUID, source_of(k).uid.value);
        }
    }

    void put_plane(DcmDataset& data, int k) {
        LpsPoint const p = m_series.first.position + m_series.slice_step * static_cast<double>(k);
        LpsVector const r = m_series.first.row_dir, c = m_series.first.col_dir;
        put(data, DCM_ImagePositionPatient, numbers({p.x, p.y, p.z}));
        put(data, DCM_ImageOrientationPatient, numbers({r.x, r.y, r.z, c.x, c.y, c.z}));
        put(data, DCM_PatientOrientation, sides(r) + "\\" + sides(c));
        put(data, DCM_PixelSpacing, numbers({m_series.row_mm, m_series.column_mm}));
        put(data, DCM_SliceThickness, number(length(m_series.slice_step)));
    }

    void put_pixels(DcmDataset& data, int k) {
        data.putAndInsertUint16(DCM_SamplesPerPixel, 1);
        put(data, DCM_PhotometricInterpretation, "MONOCHROME2");
        data.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(m_series.rows));
        data.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(m_series.columns));
        data.putAndInsertUint16(DCM_BitsAllocated, 16);
        data.putAndInsertUint16(DCM_BitsStored, 16);
        data.putAndInsertUint16(DCM_HighBit, 15);
        data.putAndInsertUint16(DCM_PixelRepresentation, m_series.is_signed ? 1 : 0);
        put(data, DCM_RescaleSlope, number(m_series.slope));
        put(data, DCM_RescaleIntercept, number(m_series.intercept));
        if (!m_series.rescale_type.empty())
            put(data, DCM_RescaleType, m_series.rescale_type);
        if (!m_series.pet_units.empty())
            put(data, DCM_Units, m_series.pet_units);
        if (m_series.padding) {
            if (m_series.is_signed)
                data.putAndInsertSint16(DCM_PixelPaddingValue, static_cast<Sint16>(*m_series.padding));
            else
                data.putAndInsertUint16(DCM_PixelPaddingValue, static_cast<Uint16>(*m_series.padding));
        }
        if (m_series.window) {
            put(data, DCM_WindowCenter, number(m_series.window->centre));
            put(data, DCM_WindowWidth, number(m_series.window->width));
        }
        auto const values = m_series.pixels(k);
        data.putAndInsertUint16Array(DCM_PixelData, values.data(), values.size());
    }

    DerivedSeries const& m_series;
    fs::path const& m_folder;
    std::string m_uid, m_date, m_time;
};

} // namespace

Result<DerivedFiles> write_derived_series(DerivedSeries const& series, fs::path const& folder, Job& job) {
    set_up_dcmtk();
    if (series.sources.empty() || series.slices < 1 || !series.pixels)
        return fail(ErrorCode::internal, "a derived series needs a source and pixels", series.description);
    std::error_code refused;
    fs::create_directories(folder, refused);
    if (refused)
        return fail(ErrorCode::io, refused.message(), folder.string());
    Writer writer(series, folder);
    DerivedFiles out{SeriesUid(writer.uid()), {}};
    auto const take_back = [&] {
        for (fs::path const& file : out.files)
            fs::remove(file, refused);
    };
    for (int k = 0; k < series.slices; ++k) {
        auto file = job.running() ? writer.write(k)
                                  : Result<fs::path>(fail(ErrorCode::cancelled, "stopped by the reader"));
        if (!file) {
            take_back();
            return tl::unexpected(file.error());
        }
        out.files.push_back(std::move(*file));
        job.progress((k + 1.0) / series.slices, "writing");
    }
    return out;
}

} // namespace vertemark::imaging
