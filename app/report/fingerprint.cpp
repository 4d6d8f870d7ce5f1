#include "app/report/fingerprint.h"

#include <QCryptographicHash>

#include "app/store/case_json.h"

namespace vertemark::app {

std::string content_sha256(annotation::Case c) {
    c.revision = 0;
    c.report.signatures.clear();
    c.report.addenda.clear();
    return QCryptographicHash::hash(write_case(c), QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace vertemark::app
