-- Cases, their journal, and what lists are searched by. @key@ is text compared byte by byte.
CREATE TABLE cases (
  case_id @key@ NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL,
  snapshot_revision BIGINT NOT NULL,
  document TEXT NOT NULL,
  patient_key @key@ NOT NULL,
  patient_id TEXT NOT NULL,
  issuer TEXT NOT NULL,
  patient_name TEXT NOT NULL,
  sex TEXT NOT NULL,
  birth_date TEXT NOT NULL,
  reader TEXT NOT NULL,
  last_study_date TEXT NOT NULL,
  changed_ms BIGINT NOT NULL,
  levels TEXT NOT NULL,
  lesions INTEGER NOT NULL,
  sins INTEGER,
  tomita INTEGER,
  tokuhashi INTEGER,
  is_signed INTEGER NOT NULL
);
CREATE INDEX cases_changed ON cases (changed_ms);
CREATE INDEX cases_patient ON cases (patient_key);
CREATE INDEX cases_sins ON cases (sins);
CREATE INDEX cases_tomita ON cases (tomita);
CREATE INDEX cases_tokuhashi ON cases (tokuhashi);

CREATE TABLE case_levels (
  case_id @key@ NOT NULL REFERENCES cases (case_id) ON DELETE CASCADE,
  level @key@ NOT NULL,
  PRIMARY KEY (level, case_id)
);
CREATE INDEX case_levels_case ON case_levels (case_id);

CREATE TABLE case_words (
  case_id @key@ NOT NULL REFERENCES cases (case_id) ON DELETE CASCADE,
  word @key@ NOT NULL,
  PRIMARY KEY (word, case_id)
);
CREATE INDEX case_words_case ON case_words (case_id);

CREATE TABLE journal (
  case_id @key@ NOT NULL REFERENCES cases (case_id) ON DELETE CASCADE,
  revision BIGINT NOT NULL,
  act TEXT NOT NULL,
  who TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  change TEXT NOT NULL,
  PRIMARY KEY (case_id, revision)
);

CREATE TABLE locks (
  case_id @key@ NOT NULL PRIMARY KEY REFERENCES cases (case_id) ON DELETE CASCADE,
  who TEXT NOT NULL,
  host TEXT NOT NULL,
  process BIGINT NOT NULL,
  renewed_ms BIGINT NOT NULL
);
