// A coded concept: DICOM PS3.3 section 8, code sequence. Private concepts use the scheme "99SPMET".
#pragma once

#include <string>

namespace vertemark {

struct Code {
    std::string scheme;  // Coding Scheme Designator: SCT, DCM, UCUM, LN, 99SPMET
    std::string value;   // Code Value
    std::string meaning; // Code Meaning
    bool operator==(Code const& o) const { return scheme == o.scheme && value == o.value; }
};

} // namespace vertemark
