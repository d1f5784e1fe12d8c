import type { SpreadReply } from '../../classroom/api';
import { csvOfClass, exportedClass } from './export';
import { oneOf } from '../../classroom/reading';
import { requireTeacher, type Classes, type Member } from './classes';

const requireReportable = (classes: Classes, { live, audience }: Member): void => {
	requireTeacher(audience);
	classes.limits.take('reportsByRoom', live.record.id);
};

/** One computation a class at a time: who asks meanwhile gets the same. */
const running = new Map<string, Promise<SpreadReply>>();

export const spreadFor = async (classes: Classes, member: Member): Promise<SpreadReply> => {
	requireReportable(classes, member);
	const { room, record } = member.live;
	// The argument is read only where somebody asks.
	const { spreadOf } = await import('./spread');
	const computing = running.get(record.id) ?? spreadOf(room).finally(() => running.delete(record.id));
	running.set(record.id, computing);
	return computing;
};

const FORMATS = {
	csv: { type: 'text/csv; charset=utf-8', text: csvOfClass },
	json: {
		type: 'application/json; charset=utf-8',
		text: (exported: ReturnType<typeof exportedClass>) => JSON.stringify(exported, null, '\t')
	}
} as const;

/** A file for the teacher. @param as  csv or json */
export const exportFor = (classes: Classes, member: Member, as: string): Response => {
	requireReportable(classes, member);
	const format = oneOf('as', as, ['csv', 'json'] as const);
	const exported = exportedClass(member.live.room, classes.now());
	const { type, text } = FORMATS[format];
	return new Response(text(exported), {
		headers: {
			'Content-Type': type,
			'Content-Disposition': `attachment; filename="class-${exported.exportedAt.slice(0, 10)}.${format}"`,
			'Cache-Control': 'no-store'
		}
	});
};
