import { MARK_KINDS } from './marks.js';

/** `annotation.conf`: the types, roles and attributes of what the brat writer writes. */
export const BRAT_CONFIGURATION = `# Made by sifara. See docs/formats.md.

[entities]
${MARK_KINDS.filter((kind) => kind !== 'Meeting' && kind !== 'Quotation').join('\n')}

[relations]
Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]
Meeting\tParticipant*:<ENTITY>, Host*:<ENTITY>, Visitor*:<ENTITY>, Mediator*:<ENTITY>, Excluded*:<ENTITY>, Place?:<ENTITY>, Date?:Date, Topic?:Topic
Quotation\tSpeaker?:<ENTITY>, Cue?:Cue, Relay*:<ENTITY>

[attributes]
MeetingType\tArg:Meeting, Value:talks|call|visit|summit|conference|negotiations
Status\tArg:Meeting, Value:held|ongoing|planned|proposed|postponed|cancelled|denied
QuotationKind\tArg:Quotation, Value:direct|indirect|mixed
Modality\tArg:Quotation, Value:asserted|denied|possible
`;
