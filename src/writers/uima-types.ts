/** The types of the CAS: name, supertype, and features as `[name, range, element type]`. */
export interface UimaType {
  readonly name: string;
  readonly supertype: string;
  readonly features: readonly (readonly [name: string, range: string, element?: string])[];
}

const STRING = 'uima.cas.String';
const ANNOTATION = 'uima.tcas.Annotation';
const strings = (...names: readonly string[]) => names.map((name) => [name, STRING] as const);

/** DKPro's layer for names and dates: INCEpTION shows it without any setting. */
export const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
/** DKPro's description of the document. */
export const DOCUMENT_METADATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';
/** Layers of our own, named as INCEpTION names custom layers; slots link to the marks of parts. */
export const MEETING = 'webanno.custom.Meeting';
export const MEETING_PARTS = 'webanno.custom.MeetingPartsLink';
export const QUOTATION = 'webanno.custom.Quotation';
export const QUOTATION_PARTS = 'webanno.custom.QuotationPartsLink';
/** A cue, a topic or an unnamed party. */
export const PHRASE = 'webanno.custom.Phrase';

const link = (name: string): UimaType => ({
  name,
  supertype: 'uima.cas.TOP',
  features: [
    ['role', STRING],
    ['target', ANNOTATION],
  ],
});

/** Every type that the XMI writer uses and UIMA does not have built in. */
export const UIMA_TYPES: readonly UimaType[] = [
  {
    name: DOCUMENT_METADATA,
    supertype: 'uima.tcas.DocumentAnnotation',
    features: [
      ...strings('documentTitle', 'documentId', 'documentUri', 'collectionId', 'documentBaseUri'),
      ['isLastSegment', 'uima.cas.Boolean'],
    ],
  },
  { name: NAMED_ENTITY, supertype: ANNOTATION, features: strings('value', 'identifier') },
  {
    name: MEETING,
    supertype: ANNOTATION,
    features: [
      ...strings('identifier', 'meetingType', 'status', 'cameo'),
      ['parts', 'uima.cas.FSArray', MEETING_PARTS],
    ],
  },
  link(MEETING_PARTS),
  {
    name: QUOTATION,
    supertype: ANNOTATION,
    features: [
      ...strings('identifier', 'kind', 'speaker', 'modality', 'closure'),
      ['parts', 'uima.cas.FSArray', QUOTATION_PARTS],
    ],
  },
  link(QUOTATION_PARTS),
  { name: PHRASE, supertype: ANNOTATION, features: strings('value', 'identifier') },
];
