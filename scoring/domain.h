// What an input may be, and the one place that decides whether a given value is that: spelling variants are
// brought to the definition's own spelling, anything else is refused. Knows no score.
#pragma once

#include "scoring/score.h"

namespace vertemark::scoring {

Domain flag();
Domain choice(std::vector<std::string> ids);
Domain several(std::vector<std::string> ids); // one or more of them
Domain integer(int min, int max, int step = 1);
Domain number(double min, double max);
Domain vertebra();  // C0 (occiput), C1..C7, T1..T12, L1..L5, S1..S5; transitional levels are refused
Domain vertebrae(); // one or more of them

// The value as the definition spells it ("Oesophagus" → "esophagus", "th12" → "T12"), or nothing when it is
// outside the domain.
std::optional<Value> normalise(Domain const& domain, Value const& value);

} // namespace vertemark::scoring
