import type { ImportKind, ImportSetup } from '#lib/domain/imports/kinds.ts';
import type { ImportField, KnownOption } from '#lib/domain/imports/suggest.ts';
import type { Locale } from '#lib/domain/locale.ts';
import {
	allQuestions,
	isEnabled,
	optionsOf,
	type Question,
	type Questionnaire
} from '#lib/domain/questionnaire.ts';
import { AGENCY_FIELDS } from '#lib/domain/catalogue/agency-draft.ts';
import { CASE_FIELDS } from '#lib/domain/catalogue/case-draft.ts';
import { SERVICE_FIELDS } from '#lib/domain/catalogue/service-draft.ts';
import { STAFF_FIELDS } from '#lib/domain/imports/staff-fields.ts';
import { messages } from '#lib/messages/index.ts';
import { AppError } from '#lib/server/errors.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireQuestionnaire } from '#lib/server/services/questionnaires.ts';

/** An option with its words. */
export interface KnownChoice extends KnownOption {
	label: string;
	/** Beside it stands a line for words of one's own. */
	asksText: boolean;
}

/** A field with its words, and for a question its options. */
export interface KnownField extends ImportField {
	label: string;
	/** Absent where any text may stand. */
	options?: readonly KnownChoice[];
	/** Several options in one cell. */
	isMultiple?: boolean;
}

/** Headings that people use beside our own words. */
const MORE_ALIASES: Readonly<Record<string, readonly string[]>> = {
	'agencies.code': ['Mã cơ quan', 'Mã đơn vị', 'Mã số'],
	'agencies.name': ['Tên cơ quan', 'Tên đơn vị', 'Cơ quan', 'Đơn vị'],
	'agencies.parent': ['Cấp trên', 'Trực thuộc', 'Cơ quan cấp trên', 'Mã cấp trên'],
	'agencies.group': ['Khối', 'Nhóm', 'Nhóm so sánh'],
	'agencies.hotline': ['Điện thoại', 'Số điện thoại'],
	'services.agency': ['Mã cơ quan', 'Mã đơn vị', 'Đơn vị', 'Cơ quan thực hiện'],
	'services.code': ['Mã TTHC', 'Mã số', 'Mã', 'Mã số TTHC'],
	'services.name': ['Tên TTHC', 'Tên thủ tục hành chính', 'Thủ tục hành chính', 'Tên'],
	'cases.agency': ['Mã cơ quan', 'Mã đơn vị', 'Đơn vị'],
	'cases.service': ['Mã thủ tục', 'Mã TTHC'],
	'cases.period': ['Kỳ báo cáo', 'Năm', 'Tháng', 'Quý'],
	'cases.total': ['Tổng số', 'Tổng số hồ sơ', 'Tổng'],
	'cases.received': ['Tiếp nhận', 'Số tiếp nhận', 'Tiếp nhận mới'],
	'cases.carriedOver': ['Chuyển sang', 'Kỳ trước chuyển qua', 'Tồn kỳ trước'],
	'cases.finished': ['Số đã giải quyết', 'Giải quyết'],
	'staff.username': ['Tài khoản', 'Tên tài khoản', 'User', 'Login'],
	'staff.fullName': ['Họ tên', 'Họ và tên cán bộ', 'Tên cán bộ', 'Name'],
	'staff.role': ['Quyền', 'Nhóm quyền'],
	'staff.agency': ['Mã cơ quan', 'Đơn vị', 'Mã đơn vị', 'Cơ quan, đơn vị'],
	'staff.email': ['Email', 'E-mail', 'Hộp thư', 'Địa chỉ thư điện tử'],
	'ballots.agency': ['Cơ quan', 'Mã cơ quan', 'Đơn vị', 'Cơ quan giải quyết'],
	'ballots.service': ['Thủ tục', 'Mã thủ tục', 'Ông/Bà làm thủ tục nào?'],
	'ballots.month': ['Dấu thời gian', 'Timestamp', 'Tháng', 'Thời gian', 'Completion time']
};

const REQUIRED: Readonly<Record<ImportKind, readonly string[]>> = {
	agencies: ['code', 'name'],
	services: ['agency', 'code', 'name'],
	cases: ['agency', 'period', 'finished'],
	staff: ['username', 'role'],
	ballots: []
};

/** What the columns of a file of this kind may be, in the order of a template. */
export async function fieldsOf(
	deps: Deps,
	kind: ImportKind,
	setup: ImportSetup,
	locale: Locale
): Promise<KnownField[]> {
	const own = ownFields(kind).map((name) => ownField(kind, name, locale));
	if (kind !== 'ballots') return own;
	const questionnaire = await questionnaireOf(deps, setup.survey);
	const asked = allQuestions(questionnaire).filter(isEnabled);
	return [...own, ...asked.flatMap((it) => questionFields(questionnaire, it, locale))];
}

/** @throws AppError 'survey-not-found' */
export async function questionnaireOf(deps: Deps, surveyId: string): Promise<Questionnaire> {
	const survey = await findSurvey(deps.db, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	return requireQuestionnaire(deps, survey.questionnaire.code, survey.questionnaire.version);
}

function ownFields(kind: ImportKind): readonly string[] {
	switch (kind) {
		case 'agencies':
			return AGENCY_FIELDS;
		case 'services':
			return SERVICE_FIELDS;
		case 'cases':
			return CASE_FIELDS;
		case 'staff':
			return STAFF_FIELDS;
		case 'ballots':
			return ['agency', 'service', 'month'];
	}
}

function ownField(kind: ImportKind, name: string, locale: Locale): KnownField {
	const [label, vi, en] = [locale, 'vi' as const, 'en' as const].map((it) =>
		labelOf(kind, name, it)
	);
	const aliases = [vi, en, ...(MORE_ALIASES[`${kind}.${name}`] ?? [])].flatMap((it) => it ?? []);
	return { name, label: label ?? name, aliases, required: REQUIRED[kind].includes(name) };
}

function labelOf(kind: ImportKind, name: string, locale: Locale): string | undefined {
	const { fields, services, cases } = messages(locale).catalogue;
	const words: Readonly<Record<ImportKind, object>> = {
		agencies: fields,
		services,
		cases: { ...cases, agency: services.agency },
		staff: messages(locale).imports.staffFields,
		ballots: messages(locale).imports.ballotFields
	};
	return Object.entries(words[kind])
		.filter((it): it is [string, string] => typeof it[1] === 'string')
		.find(([key]) => key === name)?.[1];
}

function questionFields(
	questionnaire: Questionnaire,
	question: Question,
	locale: Locale
): KnownField[] {
	const { id, text } = question;
	const label = `${id} · ${text[locale].replace('{agency}', '…')}`;
	// A form names the agency where ours has a blank: what comes before it is enough to know it by.
	const aliases = [text.vi, text.en].flatMap((it) => [it, it.split('{agency}')[0] ?? it]);
	const options = optionsOf(questionnaire, question).map((it) => ({
		id: it.id,
		words: [it.text.vi, it.text.en],
		label: it.text[locale],
		asksText: it.asksText === true
	}));
	const field: KnownField = {
		name: id,
		label,
		aliases,
		required: question.required === true,
		...(question.kind !== 'text' && { options }),
		...(question.kind === 'multiple' && { isMultiple: true })
	};
	const others = [
		...(optionsOf(questionnaire, question).some((it) => it.asksText) ? [`${id}.other`] : []),
		...(question.sensitive ? [`${id}.consent`] : [])
	];
	return [field, ...others.map((name) => ({ name, label: name, aliases: [], required: false }))];
}
