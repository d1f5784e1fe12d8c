/** Statements of each version of the tables, in SQL that both databases speak. A version that was released is never changed. */
export const migrations: readonly (readonly string[])[] = [
	[
		`CREATE TABLE class_rooms (
			id TEXT PRIMARY KEY,
			code TEXT NOT NULL UNIQUE,
			opening TEXT NOT NULL UNIQUE,
			teacher TEXT NOT NULL,
			projector TEXT NOT NULL,
			expires_at BIGINT NOT NULL,
			seq INTEGER NOT NULL,
			places INTEGER NOT NULL
		)`,
		'CREATE INDEX class_rooms_expiry ON class_rooms (expires_at)',
		`CREATE TABLE class_students (
			room TEXT NOT NULL REFERENCES class_rooms (id) ON DELETE CASCADE,
			id TEXT NOT NULL,
			secret TEXT NOT NULL,
			PRIMARY KEY (room, id)
		)`,
		// sender: a student's id, '' for the teacher.
		`CREATE TABLE class_events (
			room TEXT NOT NULL REFERENCES class_rooms (id) ON DELETE CASCADE,
			seq INTEGER NOT NULL,
			sender TEXT NOT NULL,
			id TEXT NOT NULL,
			at BIGINT NOT NULL,
			body TEXT NOT NULL,
			PRIMARY KEY (room, seq),
			UNIQUE (room, sender, id)
		)`
	]
];

/** @throws Error  where the tables are newer than this program */
export const missingMigrations = (version: number): readonly (readonly string[])[] => {
	if (version <= migrations.length) return migrations.slice(version);
	throw new Error(
		`The classes’ tables are of version ${version}, made by a newer release; this one knows ${migrations.length}.`
	);
};
