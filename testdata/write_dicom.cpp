#include "testdata/write_dicom.h"

#include <cstdio>
#include <memory>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace vertemark::testdata {

namespace {

std::string number(double v) {
    char text[32];
    std::snprintf(text, sizeof text, "%.10g", v);
    if (std::string_view(text).size() > 16)
        std::snprintf(text, sizeof text, "%.8g", v);
    return text;
}

std::string numbers(std::initializer_list<double> values) {
    std::string text;
    for (double v : values) {
        if (!text.empty())
            text += '\\';
        text += number(v == 0 ? 0.0 : v); // no "-0"
    }
    return text;
}

// Collects the first failure, so that a header reads as a plain list.
class Header {
public:
    explicit Header(DcmItem& item) : m_item(item) {}

    void text(DcmTagKey const& tag, std::string const& value) {
        DcmElement* element = nullptr;
        OFCondition ok = DcmItem::newDicomElement(element, DcmTag(tag));
        std::unique_ptr<DcmElement> owned(element);
        if (ok.good() && !value.empty())
            ok = owned->putString(value.c_str());
        if (ok.good())
            ok = m_item.insert(owned.get(), OFTrue);
        if (ok.good())
            owned.release();
        else if (m_problem.empty())
            m_problem = std::string(tag.toString().c_str()) + " " + ok.text();
    }
    void real(DcmTagKey const& tag, double value) { text(tag, numbers({value})); }
    void whole(DcmTagKey const& tag, long value) { text(tag, std::to_string(value)); }
    void code(DcmTagKey const& sequence, std::string const& value, std::string const& scheme,
              std::string const& meaning) {
        DcmItem* item = nullptr;
        if (m_item.findOrCreateSequenceItem(sequence, item, -2).bad())
            return;
        Header h(*item);
        h.text(DCM_CodeValue, value);
        h.text(DCM_CodingSchemeDesignator, scheme);
        h.text(DCM_CodeMeaning, meaning);
    }
    [[nodiscard]] std::string const& problem() const { return m_problem; }

private:
    DcmItem& m_item;
    std::string m_problem;
};

char const* sop_class(ObjectKind kind) {
    switch (kind) {
    case ObjectKind::ct:
        return UID_CTImageStorage;
    case ObjectKind::mr:
        return UID_MRImageStorage;
    case ObjectKind::pet:
        return UID_PositronEmissionTomographyImageStorage;
    case ObjectKind::dx:
        return UID_DigitalXRayImageStorageForPresentation;
    case ObjectKind::nm:
        return UID_NuclearMedicineImageStorage;
    }
    return "";
}

char const* modality(ObjectKind kind) {
    switch (kind) {
    case ObjectKind::ct:
        return "CT";
    case ObjectKind::mr:
        return "MR";
    case ObjectKind::pet:
        return "PT";
    case ObjectKind::dx:
        return "DX";
    case ObjectKind::nm:
        return "NM";
    }
    return "";
}

void put_patient_and_study(Header& h, PatientHeader const& p, StudyHeader const& s) {
    h.text(DCM_SpecificCharacterSet, "ISO_IR 100");
    h.text(DCM_PatientName, p.name);
    h.text(DCM_PatientID, p.id);
    h.text(DCM_PatientBirthDate, p.birth_date);
    h.text(DCM_PatientSex, p.sex);
    h.text(DCM_PatientAge, p.age);
    h.real(DCM_PatientSize, p.height_m);
    h.real(DCM_PatientWeight, p.weight_kg);
    h.text(DCM_StudyInstanceUID, s.uid);
    h.text(DCM_StudyID, s.id);
    h.text(DCM_StudyDate, s.date);
    h.text(DCM_StudyTime, s.time);
    h.text(DCM_StudyDescription, s.description);
    h.text(DCM_AccessionNumber, s.accession);
    h.text(DCM_ReferringPhysicianName, "");
}

void put_series(Header& h, StudyHeader const& study, SeriesHeader const& s, Image const& image) {
    h.text(DCM_Modality, modality(s.kind));
    h.text(DCM_SeriesInstanceUID, s.uid);
    h.whole(DCM_SeriesNumber, s.number);
    h.text(DCM_SeriesDescription, s.description);
    h.text(DCM_SeriesDate, study.date);
    h.text(DCM_SeriesTime, s.time);
    h.text(DCM_AcquisitionDate, study.date);
    h.text(DCM_AcquisitionTime, s.time);
    h.text(DCM_ContentDate, study.date);
    h.text(DCM_ContentTime, s.time);
    h.text(DCM_InstanceCreationDate, study.date);
    h.text(DCM_InstanceCreationTime, s.time);
    if (!s.body_part.empty())
        h.text(DCM_BodyPartExamined, s.body_part);
    h.text(DCM_Manufacturer, "Vertemark phantom");
    h.text(DCM_ManufacturerModelName, "Formula spine");
    h.text(DCM_InstitutionName, "Vertemark test data");
    h.text(DCM_DeviceSerialNumber, "1");
    h.text(DCM_SoftwareVersions, "1");
    h.whole(DCM_InstanceNumber, image.instance_number);
    h.text(DCM_SOPClassUID, sop_class(s.kind));
    h.text(DCM_SOPInstanceUID, uid_from(s.uid + "/" + std::to_string(image.instance_number)));
}

void put_plane(Header& h, SeriesHeader const& s, Image const& image) {
    if (!s.frame_of_reference.empty()) {
        h.text(DCM_FrameOfReferenceUID, s.frame_of_reference);
        h.text(DCM_PositionReferenceIndicator, "");
    }
    if (!image.plane)
        return;
    ImagePlane const& p = *image.plane;
    LpsVector const r = p.row_direction, c = p.column_direction;
    h.text(DCM_ImagePositionPatient, numbers({p.origin.x, p.origin.y, p.origin.z}));
    h.text(DCM_ImageOrientationPatient, numbers({r.x, r.y, r.z, c.x, c.y, c.z}));
    h.text(DCM_PixelSpacing, numbers({p.row_spacing_mm, p.column_spacing_mm}));
    h.real(DCM_SliceThickness, p.thickness_mm);
    LpsVector const n = cross(r, c);
    h.real(DCM_SliceLocation, p.origin.x * n.x + p.origin.y * n.y + p.origin.z * n.z);
    if (s.kind != ObjectKind::pet) // there the orientation is a code sequence instead
        h.text(DCM_PatientPosition, "HFS");
}

void put_pixels_header(Header& h, SeriesHeader const& s, Image const& image) {
    h.whole(DCM_SamplesPerPixel, 1);
    h.text(DCM_PhotometricInterpretation, "MONOCHROME2");
    h.whole(DCM_Rows, image.rows);
    h.whole(DCM_Columns, image.columns);
    h.whole(DCM_BitsAllocated, 16);
    h.whole(DCM_BitsStored, image.bits_stored);
    h.whole(DCM_HighBit, image.bits_stored - 1);
    h.whole(DCM_PixelRepresentation, image.sign == PixelSign::signed_16 ? 1 : 0);
    if (s.kind != ObjectKind::nm) {
        h.real(DCM_WindowCenter, image.window_centre);
        h.real(DCM_WindowWidth, image.window_width);
    }
    if (s.kind == ObjectKind::ct || s.kind == ObjectKind::pet || s.kind == ObjectKind::dx) {
        h.real(DCM_RescaleIntercept, image.rescale_intercept);
        h.real(DCM_RescaleSlope, image.rescale_slope);
    }
    if (image.frames > 1 || s.kind == ObjectKind::nm)
        h.whole(DCM_NumberOfFrames, image.frames);
}

void put_tracer(DcmItem& data, RadiopharmaceuticalHeader const& t) {
    DcmItem* item = nullptr;
    if (data.findOrCreateSequenceItem(DCM_RadiopharmaceuticalInformationSequence, item, 0).bad())
        return;
    Header h(*item);
    h.text(DCM_Radiopharmaceutical, "Fluorodeoxyglucose");
    h.text(DCM_RadiopharmaceuticalStartTime, t.start_time);
    h.text(DCM_RadiopharmaceuticalStartDateTime, t.start_date_time);
    h.real(DCM_RadionuclideTotalDose, t.injected_dose_bq);
    h.real(DCM_RadionuclideHalfLife, t.half_life_s);
    h.real(DCM_RadionuclidePositronFraction, t.positron_fraction);
    h.code(DCM_RadionuclideCodeSequence, "77004003", "SCT", "^18^Fluorine");
    h.code(DCM_RadiopharmaceuticalCodeSequence, "35321007", "SCT", "Fluorodeoxyglucose F^18^");
}

// PS3.3 A.26: a radiograph for presentation.
void put_radiograph(DcmItem& data, Header& h) {
    h.text(DCM_PresentationIntentType, "FOR PRESENTATION");
    h.text(DCM_PresentationLUTShape, "IDENTITY");
    h.text(DCM_PixelIntensityRelationship, "LOG");
    h.whole(DCM_PixelIntensityRelationshipSign, 1);
    h.text(DCM_RescaleType, "US");
    h.text(DCM_BurnedInAnnotation, "NO");
    h.text(DCM_LossyImageCompression, "00");
    h.text(DCM_ImageLaterality, "U");
    h.text(DCM_DetectorType, "DIRECT");
    h.text(DCM_PositionerType, "NONE");
    h.code(DCM_AnatomicRegionSequence, "122496007", "SCT", "Lumbar spine");
    DcmItem* none = nullptr;
    data.findOrCreateSequenceItem(DCM_AcquisitionContextSequence, none, -2);
    data.findAndDeleteSequenceItem(DCM_AcquisitionContextSequence, 0);
}

DcmItem* item_of(DcmItem& data, DcmTagKey const& sequence, signed long number = 0) {
    DcmItem* item = nullptr;
    data.findOrCreateSequenceItem(sequence, item, number);
    return item;
}

// PS3.3 C.8.4.6: on the back, head first.
void put_position(DcmItem& data, Header& h) {
    h.code(DCM_PatientOrientationCodeSequence, "102538003", "SCT", "recumbent");
    if (DcmItem* orientation = item_of(data, DCM_PatientOrientationCodeSequence))
        Header(*orientation).code(DCM_PatientOrientationModifierCodeSequence, "40199007", "SCT", "supine");
    h.code(DCM_PatientGantryRelationshipCodeSequence, "102540008", "SCT", "headfirst");
}

// PS3.3 A.5: a whole-body bone scan of two detectors, 99m-technetium at 140 keV.
void put_bone_scan(DcmItem& data) {
    DcmItem* window = item_of(data, DCM_EnergyWindowInformationSequence);
    Header(*window).text(DCM_EnergyWindowName, "Tc99m");
    Header range(*item_of(*window, DCM_EnergyWindowRangeSequence));
    range.real(DCM_EnergyWindowLowerLimit, 126);
    range.real(DCM_EnergyWindowUpperLimit, 154);
    DcmItem* tracer = item_of(data, DCM_RadiopharmaceuticalInformationSequence);
    Header drug(*tracer);
    drug.code(DCM_RadionuclideCodeSequence, "72454006", "SCT", "^99m^Technetium");
    drug.text(DCM_Radiopharmaceutical, "Tc-99m oxidronate");
    drug.text(DCM_RadiopharmaceuticalStartTime, "104000");
    drug.real(DCM_RadionuclideTotalDose, 650);
    char const* const views[2][2] = {{"272460009", "Anterior projection"},
                                     {"272461008", "Posterior projection"}};
    for (int i = 0; i < 2; ++i) {
        DcmItem* detector = item_of(data, DCM_DetectorInformationSequence, i);
        Header d(*detector);
        d.text(DCM_CollimatorType, "PARA");
        d.text(DCM_ImagePositionPatient, "");
        d.text(DCM_ImageOrientationPatient, "");
        d.code(DCM_ViewCodeSequence, views[i][0], "SCT", views[i][1]);
    }
    Header h(data);
    h.whole(DCM_NumberOfEnergyWindows, 1);
    h.whole(DCM_NumberOfDetectors, 2);
    h.text(DCM_EnergyWindowVector, "1\\1");
    h.text(DCM_DetectorVector, "1\\2");
    put_position(data, h);
    h.text(DCM_CountsAccumulated, "");
    h.text(DCM_AcquisitionTerminationCondition, "TIME");
    h.whole(DCM_ActualFrameDuration, 900000);
    h.text(DCM_WholeBodyTechnique, "1PS");
    h.text(DCM_ScanVelocity, "2");
    h.text(DCM_ScanLength, "1843");
}

} // namespace

std::string uid_from(std::string_view name) {
    // Two 64-bit FNV-1a sums of the name, the second over the reversed name, as one 128-bit decimal number.
    std::uint64_t high = 0xcbf29ce484222325u, low = 0x84222325cbf29ce4u;
    for (std::size_t i = 0; i < name.size(); ++i) {
        high = (high ^ static_cast<unsigned char>(name[i])) * 0x100000001b3u;
        low = (low ^ static_cast<unsigned char>(name[name.size() - 1 - i])) * 0x100000001b3u;
    }
    std::string digits;
    unsigned __int128 n = (static_cast<unsigned __int128>(high) << 64) | low;
    for (; n > 0; n /= 10)
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(n % 10)));
    return "2.25." + digits;
}

Result<void> write_image(std::filesystem::path const& file, PatientHeader const& patient,
                         StudyHeader const& study, SeriesHeader const& series, Image const& image) {
    DcmFileFormat format;
    DcmDataset& data = *format.getDataset();
    Header h(data);
    put_patient_and_study(h, patient, study);
    put_series(h, study, series, image);
    put_plane(h, series, image);
    put_pixels_header(h, series, image);
    for (auto const* list : {&series.attributes, &image.attributes})
        for (auto const& a : *list)
            h.text(DcmTagKey(a.group, a.element), a.value);
    for (auto const& c : image.codes)
        h.code(DcmTagKey(c.group, c.element), c.value, c.scheme, c.meaning);
    if (series.kind == ObjectKind::dx)
        put_radiograph(data, h);
    if (series.kind == ObjectKind::nm)
        put_bone_scan(data);
    if (series.tracer)
        put_tracer(data, *series.tracer);
    if (series.kind == ObjectKind::pet)
        put_position(data, h);
    if (!h.problem().empty())
        return fail(ErrorCode::internal, h.problem(), file.string());
    OFCondition ok = data.putAndInsertUint16Array(DCM_PixelData, image.pixels.data(), image.pixels.size());
    if (ok.good())
        ok = format.saveFile(file.c_str(), EXS_LittleEndianExplicit);
    if (ok.bad())
        return fail(ErrorCode::io, ok.text(), file.string());
    return {};
}

} // namespace vertemark::testdata
