export { type CorpusDocument, type CorpusOptions, extractAll, type Rejection } from './corpus/extract-all.js';
export { extractStream } from './corpus/extract-stream.js';
export {
  type MeetingMerger,
  type MergedMeeting,
  type MergedParticipant,
  mergeMeetings,
} from './corpus/merge-meetings.js';
export {
  countStatistics,
  type MonthCount,
  type NamedCount,
  type PairCount,
  type SpeakerCount,
  type Statistics,
  type StatisticsCounter,
} from './corpus/statistics.js';
export type { MeetingSource } from './corpus/told-meeting.js';
export { DocumentError, OptionError } from './errors.js';
