#include "tests/support/write_ct.h"

#include <cmath>
#include <cstdio>
#include <string>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>

namespace vertemark::test {

namespace {

std::string numbers(std::initializer_list<double> values) {
    std::string text;
    for (double value : values) {
        char one[32];
        std::snprintf(one, sizeof one, "%.10g", value);
        text += (text.empty() ? "" : "\\") + std::string(one);
    }
    return text;
}

} // namespace

bool write_ct(std::filesystem::path const& file, CtSlice const& s, std::vector<std::uint16_t> const& stored) {
    DcmFileFormat format;
    DcmDataset& d = *format.getDataset();
    auto const put = [&](DcmTagKey const& key, std::string const& value) {
        d.putAndInsertString(key, value.c_str());
    };
    std::string const study = s.years_before == 0 ? "" : "." + std::to_string(s.years_before);
    put(DCM_SOPClassUID, UID_CTImageStorage);
    put(DCM_SOPInstanceUID, "1.2.826.0.1.3680043.10.1.3" + study + "." + std::to_string(s.number));
    put(DCM_StudyInstanceUID, "1.2.826.0.1.3680043.10.1.1" + study);
    put(DCM_SeriesInstanceUID, "1.2.826.0.1.3680043.10.1.2" + study);
    put(DCM_FrameOfReferenceUID, "1.2.826.0.1.3680043.10.1.9" + study);
    if (s.years_before > 0)
        put(DCM_StudyDate, std::to_string(2020 - s.years_before) + "0101");
    put(DCM_Modality, "CT");
    put(DCM_PatientID, "TEST");
    put(DCM_ImageType, "ORIGINAL\\PRIMARY\\AXIAL");
    put(DCM_InstanceNumber, std::to_string(s.number));
    put(DCM_ImagePositionPatient, numbers({s.position.x, s.position.y, s.position.z}));
    put(DCM_ImageOrientationPatient,
        numbers({s.row_dir.x, s.row_dir.y, s.row_dir.z, s.col_dir.x, s.col_dir.y, s.col_dir.z}));
    put(DCM_PixelSpacing, numbers({s.row_mm, s.column_mm}));
    put(DCM_SliceThickness, "1");
    put(DCM_RescaleSlope, "1");
    put(DCM_RescaleIntercept, "-1024");
    put(DCM_PhotometricInterpretation, "MONOCHROME2");
    d.putAndInsertUint16(DCM_SamplesPerPixel, 1);
    d.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(s.rows));
    d.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(s.columns));
    d.putAndInsertUint16(DCM_BitsAllocated, 16);
    d.putAndInsertUint16(DCM_BitsStored, 12);
    d.putAndInsertUint16(DCM_HighBit, 11);
    d.putAndInsertUint16(DCM_PixelRepresentation, 0);
    d.putAndInsertUint16Array(DCM_PixelData, stored.data(), static_cast<unsigned long>(stored.size()));
    return format.saveFile(file.c_str(), EXS_LittleEndianExplicit).good();
}

bool write_ct(std::filesystem::path const& file, CtSlice const& s,
              std::function<double(LpsPoint)> const& hu) {
    std::vector<std::uint16_t> stored;
    for (int j = 0; j < s.rows; ++j)
        for (int i = 0; i < s.columns; ++i) {
            LpsPoint const place = s.position + s.row_dir * (i * s.column_mm) + s.col_dir * (j * s.row_mm);
            stored.push_back(static_cast<std::uint16_t>(std::lround(hu(place) + 1024)));
        }
    return write_ct(file, s, stored);
}

} // namespace vertemark::test
