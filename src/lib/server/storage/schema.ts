import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Assurance, Channel } from '#lib/domain/channel.ts';
import type { PlanStatus, SurveyStatus } from '#lib/domain/survey.ts';
import type { Role } from '#lib/domain/role.ts';

/**
 * The columns that both databases store: text ids, ISO 8601 UTC text times, `2026-11-23` days,
 * `2026-11` months, 0/1 flags, JSON as text. The survey's id is part of every key that grows with
 * the number of ballots, so that a distributed PostgreSQL can spread the tables by it.
 */
export interface Database {
	agency: AgencyTable;
	service: ServiceTable;
	questionnaire: QuestionnaireTable;
	plan: PlanTable;
	survey: SurveyTable;
	point: PointTable;
	point_agency: PointAgencyTable;
	inbox: InboxTable;
	receipt: ReceiptTable;
	received: ReceivedTable;
	ballot: BallotTable;
	tally: TallyTable;
	ballot_import: BallotImportTable;
	staff: StaffTable;
	staff_session: StaffSessionTable;
	login_failure: LoginFailureTable;
	audit_entry: AuditEntryTable;
}

interface AgencyTable {
	id: string;
	code: string;
	name: string;
	name_en: string | null;
	comparison_group: string | null;
	parent_id: string | null;
	hotline: string | null;
	valid_from: string;
	/** The first day on which the agency no longer exists; null while it does. */
	valid_to: string | null;
}

interface ServiceTable {
	id: string;
	agency_id: string;
	code: string;
	name: string;
	name_en: string | null;
	field: string | null;
}

interface QuestionnaireTable {
	code: string;
	version: number;
	document: string;
	created_at: string;
}

interface PlanTable {
	id: string;
	title: string;
	title_en: string | null;
	period_start: string;
	period_end: string;
	status: PlanStatus;
}

interface SurveyTable {
	id: string;
	plan_id: string;
	title: string;
	title_en: string | null;
	status: SurveyStatus;
	questionnaire_code: string;
	questionnaire_version: number;
	opens_at: string;
	closes_at: string | null;
	/** 1 where the ballots are invented, for show. */
	sample: number;
}

interface PointTable {
	id: string;
	code: string;
	survey_id: string;
	kind: 'agency' | 'hall';
	channel: Channel;
	assurance: Assurance;
	label: string | null;
	label_en: string | null;
	service_id: string | null;
	chooses_service: number;
}

interface PointAgencyTable {
	point_id: string;
	agency_id: string;
	position: number;
}

/** Under what a ballot counts. */
export interface FiledUnderColumns {
	survey_id: string;
	questionnaire_version: number;
	agency_id: string;
	/** A code of the agency's services; `other`; '' where it was not recorded. */
	service_code: string;
	channel: Channel;
	assurance: Assurance;
	month: string;
}

interface InboxTable extends FiledUnderColumns {
	receipt: string;
	answers: string;
}

interface ReceiptTable {
	receipt: string;
	survey_id: string;
	/** Keyed hash of the nonce with the answers; null once it is forgotten. */
	answers_hash: string | null;
	day: string;
}

interface ReceivedTable {
	survey_id: string;
	point_id: string;
	agency_id: string;
	day: string;
	ballots: number;
}

interface BallotTable extends FiledUnderColumns {
	id: string;
	answers: string;
}

interface TallyTable extends FiledUnderColumns {
	ballots: number;
	/** Fewest ballots that ever came in at once. */
	smallest_step: number;
	counts: string;
}

interface BallotImportTable {
	survey_id: string;
	sha256: string;
	ballots: number;
	imported_at: string;
}

interface StaffTable {
	id: string;
	username: string;
	email: string | null;
	password_hash: string;
	role: Role;
	agency_id: string | null;
	created_at: string;
	disabled_at: string | null;
}

interface StaffSessionTable {
	id_hash: string;
	staff_id: string;
	created_at: string;
	expires_at: string;
}

interface LoginFailureTable {
	account_hash: string;
	failures: number;
	last_at: string;
}

interface AuditEntryTable {
	id: string;
	at: string;
	actor: string;
	agency_id: string | null;
	action: string;
	subject: string;
	detail: string;
}

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;
export type AgencyRow = Selectable<AgencyTable>;
export type ServiceRow = Selectable<ServiceTable>;
export type SurveyRow = Selectable<SurveyTable>;
export type PointRow = Selectable<PointTable>;
export type StaffRow = Selectable<StaffTable>;
export type TallyRow = Selectable<TallyTable>;
