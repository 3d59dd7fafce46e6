import { z } from 'zod';
import { code } from './ids.js';

/** Kinds of contact. Only `consultation` is counselling; the others are counted apart. */
export const kinds = ['consultation', 'orientation', 'empty'] as const;
export const kind = z.enum(kinds).meta({ id: 'ConsultationKind' });
export type Kind = z.infer<typeof kind>;

/** Why a contact was empty. */
export const emptyReasons = ['wrong_number', 'silent', 'thank_you'] as const;
export const emptyReason = z.enum(emptyReasons).meta({ id: 'EmptyReason' });
export type EmptyReason = z.infer<typeof emptyReason>;

/** Who contacts the desk. A report by a third person is `neighbour`, `professional` or `institution` about another. */
export const inquirers = ['self', 'family', 'neighbour', 'professional', 'institution', 'unknown'] as const;
export const inquirer = z.enum(inquirers).meta({ id: 'Inquirer' });
export type Inquirer = z.infer<typeof inquirer>;

/** Whom the matter is about: the person who asks, or another. */
export const subjectRelations = ['self', 'other'] as const;
export const subjectRelation = z.enum(subjectRelations).meta({ id: 'SubjectRelation' });
export type SubjectRelation = z.infer<typeof subjectRelation>;

/** Three levels used by civic counselling centres: says where to turn; weighs what to do; does it with the person. */
export const levelsOfSupport = ['information', 'advice', 'active_help'] as const;
export const levelOfSupport = z.enum(levelsOfSupport).meta({ id: 'LevelOfSupport' });
export type LevelOfSupport = z.infer<typeof levelOfSupport>;

/** Age in bands: a birth date is never kept for an anonymous person. */
export const ageBands = ['under_18', '18_26', '27_49', '50_64', '65_79', '80_plus', 'unknown'] as const;
export const ageBand = z.enum(ageBands).meta({ id: 'AgeBand' });
export type AgeBand = z.infer<typeof ageBand>;

export const sexes = ['female', 'male', 'other'] as const;
export const sex = z.enum(sexes).meta({ id: 'Sex' });
export type Sex = z.infer<typeof sex>;

/** Part of the town: an area's code, `outside` the town, or `unknown`. */
export const AREA_UNKNOWN = 'unknown';
export const AREA_OUTSIDE = 'outside';
export const areaChoice = code;

export const risks = ['none', 'attention', 'urgent', 'emergency'] as const;
export const risk = z.enum(risks).meta({ id: 'Risk' });
export type Risk = z.infer<typeof risk>;

/** What lists are narrowed to: one level, or any. Nobody looks for contacts without a risk: nearly all are. */
export const riskFilters = ['any', 'attention', 'urgent', 'emergency'] as const;
export const riskFilter = z.enum(riskFilters).meta({ id: 'RiskFilter' });
export type RiskFilter = z.infer<typeof riskFilter>;

/** What was done at once about a risk. */
export const riskActions = [
  'emergency_services_called',
  'crisis_team_called',
  'child_protection_informed',
  'safe_place_arranged',
  'accompanied',
  'colleague_consulted',
] as const;
export const riskAction = z.enum(riskActions).meta({ id: 'RiskAction' });
export type RiskAction = z.infer<typeof riskAction>;

/** Why the minutes differ from what the timer showed. */
export const durationReasons = ['ran_on', 'started_late', 'recorded_later', 'two_at_once'] as const;
export const durationReason = z.enum(durationReasons).meta({ id: 'DurationReason' });
export type DurationReason = z.infer<typeof durationReason>;

export const TOPICS_MAX = 5;
export const NOTE_MAX = 4_000;
export const RISK_NOTE_MAX = 2_000;
export const CONTACTS_HANDED_MAX = 8;
export const PROVIDED_MAX = 17;
export const TARGET_GROUPS_MAX = 10;
/** A working day and a night: longer is a timer that somebody forgot. */
export const DURATION_MAX_MINUTES = 1_440;
