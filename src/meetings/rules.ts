import type { AttendSeen, NounSeen, Rule, VerbSeen } from './rule.js';
import { adjectives } from './rules/adjectives.js';
import { agreed } from './rules/agreed.js';
import { attended } from './rules/attended.js';
import { between } from './rules/between.js';
import { came } from './rules/came.js';
import { conference } from './rules/conference.js';
import { confers } from './rules/confers.js';
import { gathering } from './rules/gathering.js';
import { meets } from './rules/meets.js';
import { namedAlone } from './rules/named-alone.js';
import { nominal } from './rules/nominal.js';
import { owned } from './rules/owned.js';
import { peaceProcess } from './rules/peace-process.js';
import { phones } from './rules/phones.js';
import { possessed } from './rules/possessed.js';
import { pressConference } from './rules/press-conference.js';
import { received } from './rules/received.js';
import { refersBack } from './rules/refers-back.js';
import { round } from './rules/round.js';
import { session } from './rules/session.js';
import { supported } from './rules/supported.js';
import { tour } from './rules/tour.js';
import { travels } from './rules/travels.js';
import { visit } from './rules/visit.js';
import { withParty } from './rules/with-party.js';

/** The rules for nouns of meeting, in order: the first that reads its frame counts. */
export const nounRules: readonly Rule<NounSeen>[] = [
  pressConference,
  received,
  visit,
  tour,
  attended,
  peaceProcess,
  between,
  gathering,
  owned,
  conference,
  session,
  supported,
  possessed,
  adjectives,
  round,
  withParty,
  agreed,
  nominal,
  refersBack,
  namedAlone,
];

/** The rules for verbs of meeting, in order. */
export const verbRules: readonly Rule<VerbSeen>[] = [meets, confers, phones, travels];

/** The rules for verbs of coming. */
export const attendRules: readonly Rule<AttendSeen>[] = [came];
