import { readFileSync } from 'node:fs';
import {
	answered,
	choose,
	connection,
	guess,
	heading,
	join,
	keptKeys,
	next,
	openedClass,
	openPage,
	reveal,
	row,
	said
} from './classes';
import { expect, test } from './pages';

const WAITS = 'The one that waits';
const MARK = 'The one that wants the mark';

test('a lesson: one loses the network, one reloads, one answers twice, and the class sees each of them once', async ({
	browser
}) => {
	const { teacher, student, wall, code, end } = await openedClass(browser);
	const [ada, otter, third] = [await student({ name: 'Ada' }), await student(), await student()];
	await expect(teacher.getByText('Students: 3, 3 here')).toBeVisible();
	const projector = await wall();

	// Everyone answers the first question, one of them twice.
	await choose(ada, WAITS);
	await choose(otter, WAITS);
	await choose(third, MARK);
	await expect(third.getByText(`Sent: “${MARK}”.`)).toBeVisible();
	await choose(third, WAITS);
	await expect(answered(teacher)).toHaveText('3 of 3 answered');
	await expect(teacher.getByRole('row', { name: new RegExp(WAITS) }).first()).toContainText('3');
	await expect(ada.getByRole('heading', { name: 'The class' })).toHaveCount(0);
	await reveal(teacher);
	for (const page of [ada, otter, third])
		await expect(said(page)).toContainText('3 answers; most for “The one that waits”: 3.');
	await expect(said(projector)).toContainText('3 answers; most for');
	await teacher.getByRole('group', { name: 'On the wall' }).getByRole('button', { name: 'code' }).click();
	await expect(projector.getByText(code)).toBeVisible();
	await projector.keyboard.press('c');
	await expect(said(projector)).toContainText('3 answers; most for');

	// The step goes on without the one that has no network; the phone says so, keeps the answer, and sends it later.
	await next(teacher);
	for (const page of [ada, otter, third]) await expect(heading(page)).toHaveText('Your number, sealed');
	await ada.context().setOffline(true);
	await expect(connection(ada)).toContainText('no connection');
	await guess(ada, '2 %');
	await expect(ada.getByText(/^Waiting to be sent: 2\.0\s%/)).toBeVisible();
	await expect(connection(ada)).toContainText('1 thing waits to be sent');
	await guess(otter, '50 %');
	await guess(third, '20 %');
	await expect(answered(teacher)).toHaveText('2 of 3 answered');
	await ada.context().setOffline(false);
	await expect(ada.getByText(/^Sent: 2\.0\s%/)).toBeVisible();
	await expect(answered(teacher)).toHaveText('3 of 3 answered');

	// A reload is the same student, with the same answer.
	const before = await otter.locator('.who b').innerText();
	await otter.reload();
	await expect(otter.locator('.who b')).toHaveText(before);
	await expect(otter.getByText(/^Sent: 50\s%/)).toBeVisible();
	await expect(teacher.getByText('Students: 3, 3 here')).toBeVisible();

	// The same question at the end: before and after, and each student’s shift.
	await teacher.getByRole('button', { name: /^Your number again/ }).click();
	await expect(heading(ada)).toHaveText('Your number again');
	await guess(ada, '10 %');
	await guess(otter, '30 %');
	await guess(third, '20 %');
	await expect(answered(teacher)).toHaveText('3 of 3 answered');
	await reveal(teacher);
	await expect(said(otter).first()).toHaveText(/^Before\s*3 answers: 2\.0\s%, 20\s% and 50\s%\.$/);
	await otter.getByRole('button', { name: 'Each student’s shift' }).click();
	await expect(otter.getByText('Of 3 who answered both times, 1 went down, 1 went up and 1 stayed.')).toBeVisible();
	await end();
});

test('an answer that waits outlives a reload without a network', async ({ browser }) => {
	const { teacher, student, end } = await openedClass(browser);
	const page = await student();
	await page.context().setOffline(true);
	await choose(page, WAITS);
	await expect(connection(page)).toContainText('1 thing waits');
	expect((await keptKeys(page)).filter((key) => key.includes('waiting'))).toHaveLength(1);
	await page.context().setOffline(false);
	await page.reload();
	await expect(page.getByText(`Sent: “${WAITS}”.`)).toBeVisible();
	await expect(answered(teacher)).toHaveText('1 of 1 answered');
	// The class may show an answer before its acknowledgement has come back.
	await expect.poll(async () => (await keptKeys(page)).filter((key) => key.includes('waiting'))).toEqual([]);
	await end();
});

test('markup in a name or an answer is text, and the wall shows no name', async ({ browser }) => {
	const { teacher, student, wall, end } = await openedClass(browser);
	const NAME = '<img src=x onerror=alert(1)>';
	const TEXT = '<script>alert(2)</script> & “quotes”';
	const page = await student({ name: NAME });
	for (const side of [teacher, page]) side.on('dialog', () => expect('a dialog').toBe('never opened'));
	await teacher.getByRole('button', { name: /^The window/ }).click();
	await page.getByRole('textbox', { name: /^With a million/ }).fill(TEXT);
	await page.getByRole('button', { name: 'Send my answer' }).click();
	await expect(teacher.getByRole('listitem').filter({ hasText: TEXT })).toBeVisible();
	await expect(row(teacher, NAME)).toContainText('here');
	await reveal(teacher);
	const projector = await wall();
	await expect(projector.getByText(TEXT)).toBeVisible();
	await expect(projector.getByText('img src')).toHaveCount(0);
	await row(teacher, NAME).getByRole('button', { name: 'remove name' }).click();
	await expect(page.getByText('Your teacher has removed the name')).toBeVisible();
	await expect(teacher.getByText(NAME)).toHaveCount(0);
	await end();
});

test('a paused class: what is sent waits, and goes when it goes on', async ({ browser }) => {
	const { teacher, student, end } = await openedClass(browser);
	const page = await student();
	await teacher.getByRole('button', { name: 'Pause' }).click();
	await expect(page.getByText('Your teacher has paused the class')).toBeVisible();
	await choose(page, WAITS);
	await expect(page.getByText(/^The class is paused\. Your answer.*waits here/)).toBeVisible();
	await expect(answered(teacher)).toHaveText('0 of 1 answered');
	await teacher.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByText(`Sent: “${WAITS}”.`)).toBeVisible();
	await expect(answered(teacher)).toHaveText('1 of 1 answered');
	await end();
});

test('each at their own pace: the teacher sees how many are where', async ({ browser }) => {
	const { teacher, student, end } = await openedClass(browser);
	const [fast, slow] = [await student(), await student()];
	await teacher.getByRole('checkbox', { name: 'Everyone at their own pace' }).check();
	await fast.getByRole('button', { name: /^Next: Your number/ }).click();
	await expect(heading(fast)).toHaveText('Your number, sealed');
	await expect(heading(slow)).toHaveText('Four assistants');
	await expect(teacher.getByRole('button', { name: /^Your number, sealed.*1 here/ })).toBeVisible();
	await fast.reload();
	await expect(heading(fast)).toHaveText('Your number, sealed');
	await end();
});

test('a figure: the teacher sends a state, the student moves it, the teacher opens theirs with one press', async ({
	browser
}) => {
	const { teacher, student, end } = await openedClass(browser);
	const page = await student({ width: 1280 });
	await teacher.getByRole('button', { name: /^The window/ }).click();
	const figure = page.locator('deceptive-alignment-figure');
	const slider = figure.getByRole('slider', { name: 'Differential examples' });
	await expect(slider).toBeVisible();
	await teacher
		.getByRole('listitem')
		.filter({ hasText: 'No examples' })
		.getByRole('button', { name: 'send to everyone' })
		.click();
	await expect(page.getByText('Your teacher has sent everyone a state of this figure.')).toBeVisible();
	await expect(slider).toHaveValue('0');
	await slider.press('End');
	await expect(page.getByText('The class has it as you set it last.')).toBeVisible();
	await teacher.getByRole('row').getByRole('button', { name: 'property ordering' }).click();
	const dialog = teacher.getByRole('dialog');
	await expect(dialog.getByRole('slider', { name: 'Differential examples' })).toHaveValue(await slider.inputValue());
	await dialog.getByRole('button', { name: 'Close' }).click();
	await page.reload();
	await expect(slider).toHaveValue(/^[1-9]/);
	await end();
});

test('a question of the teacher’s own, before and after a chapter', async ({ page, browser }) => {
	await page.goto('/class/open/#own');
	await page.getByRole('button', { name: 'Open the class' }).click();
	await expect(page.getByRole('alert')).toHaveText('Write your question first.');
	await page.getByRole('textbox', { name: /^Your question/ }).fill('How likely is <rain>?');
	await page.getByRole('combobox', { name: /^The chapter/ }).selectOption({ label: 'Three pies' });
	await page.getByRole('textbox', { name: /^A title/ }).fill('Tuesday & Co');
	await page.getByRole('button', { name: 'Open the class' }).click();
	const code = await page.getByLabel('Code of the class').innerText();
	await expect(page.getByText('Tuesday & Co')).toBeVisible();
	const phone = await browser.newContext({ viewport: { width: 390, height: 900 } });
	const student = await phone.newPage();
	await join(student, code);
	await expect(student.getByRole('heading', { name: 'How likely is <rain>?' })).toBeVisible();
	await guess(student, '1 in 20');
	await expect(answered(page)).toHaveText('1 of 1 answered');
	await expect(page.getByRole('button', { name: /^Three pies/ })).toBeVisible();
	await page.goto('/class/open/');
	await expect(page.getByRole('link', { name: 'Tuesday & Co' })).toBeVisible();
	await page.getByRole('button', { name: 'forget the link of Tuesday & Co' }).click();
	await expect.poll(() => keptKeys(page)).toEqual([]);
	await phone.close();
});

test('names can be switched off for everybody, and the door shut', async ({ browser }) => {
	const { teacher, student, code, end } = await openedClass(browser);
	const page = await student({ name: 'Ada' });
	await expect(row(teacher, 'Ada')).toContainText('here');
	await teacher.getByRole('checkbox', { name: 'No names, also for me' }).check();
	await expect(row(teacher, 'Ada')).toHaveCount(0);
	await expect(teacher.getByText('Students: 1, 1 here')).toBeVisible();
	await expect(page.getByText(/^You are/)).toContainText('Ada');
	await teacher.getByRole('checkbox', { name: 'Nobody else may join' }).check();
	await expect(teacher.getByRole('checkbox', { name: 'Nobody else may join' })).toBeChecked();
	const late = await browser.newContext();
	const other = await late.newPage();
	await other.goto(`/class/#${code}`);
	await expect
		.poll(async () => {
			await other.getByRole('button', { name: 'Join', exact: true }).click();
			return other.getByRole('alert').innerText();
		})
		.toBe('The teacher lets nobody else in. Ask them to let you in: a switch on their page does it.');
	await page.reload();
	await expect(connection(page)).toHaveText('connected');
	await late.close();
	await end();
});

test('deleting says what it deletes, and deletes it', async ({ browser }) => {
	const { teacher, student, code, end } = await openedClass(browser);
	const page = await student({ name: 'Ada' });
	await choose(page, WAITS);
	await expect(answered(teacher)).toHaveText('1 of 1 answered');
	const address = teacher.url();
	await teacher.getByRole('button', { name: 'Delete everything now' }).click();
	await expect(teacher.getByRole('dialog')).toContainText(
		/1 student, 1 answer,\s+no figures as they were set, 1 typed name/
	);
	await teacher.getByRole('button', { name: 'Keep it' }).click();
	await expect(teacher.getByRole('dialog')).toBeHidden();
	await teacher.getByRole('button', { name: 'Delete everything now' }).click();
	await teacher.getByRole('button', { name: 'Delete everything', exact: true }).click();
	await expect(heading(teacher)).toHaveText('The class has been deleted');
	await expect(page.getByText('This class has been deleted, with everything that was said in it.')).toBeVisible();
	await expect.poll(() => keptKeys(page)).toEqual([]);
	await expect.poll(() => keptKeys(teacher)).toEqual([]);
	await page.getByRole('textbox', { name: /^The code/ }).fill(code);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('alert').last()).toContainText(`No class has the code ${code}.`);
	await teacher.goto('/class/');
	await teacher.goto(address);
	await expect(heading(teacher)).toHaveText('This link opens no class');
	await end();
});

test('a closed class is read, and takes nothing more', async ({ browser }) => {
	const { teacher, student, end } = await openedClass(browser);
	const page = await student();
	await choose(page, WAITS);
	await expect(page.getByText(`Sent: “${WAITS}”.`)).toBeVisible();
	await teacher.getByRole('button', { name: 'Close the class' }).click();
	await expect(page.getByText('The class is over: nothing more can be sent.')).toBeVisible();
	await expect(page.getByText(`Your answer was “${WAITS}”.`)).toBeVisible();
	await expect(page.getByRole('button', { name: /^Send/ })).toHaveCount(0);
	await teacher.getByRole('button', { name: 'Open the class again' }).click();
	await expect(page.getByRole('button', { name: 'Send this instead' })).toBeVisible();
	await end();
});

test('the class is taken along as CSV and JSON', async ({ browser }) => {
	const { teacher, student, end } = await openedClass(browser);
	const page = await student({ name: '=1+1' });
	await choose(page, WAITS);
	await expect(answered(teacher)).toHaveText('1 of 1 answered');
	for (const [as, holds] of [
		['CSV', WAITS.length ? 'waits' : ''],
		['JSON', '"waits"']
	]) {
		const [download] = await Promise.all([
			teacher.waitForEvent('download'),
			teacher.getByRole('button', { name: `Export as ${as}` }).click()
		]);
		expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${as.toLowerCase()}$`));
		expect(readFileSync(await download.path(), 'utf8')).toContain(holds);
	}
	await end();
});

test('the private link leaves the address once it is kept, and goes on elsewhere', async ({ browser }) => {
	const { teacher, code, end } = await openedClass(browser);
	await expect(teacher).toHaveURL(/\/class\/teacher\/#[\w-]{16}$/);
	await teacher.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await teacher.getByRole('button', { name: 'Copy your private link' }).click();
	const link = await teacher.getByRole('textbox', { name: 'Copy your private link' }).inputValue();
	const elsewhere = await browser.newContext();
	const page = await elsewhere.newPage();
	await page.goto(link);
	await expect(page.getByLabel('Code of the class')).toHaveText(code);
	await elsewhere.close();
	await end();
});

test('a code that cannot be is told what is wrong with it', async ({ page }) => {
	await page.goto('/class/');
	const field = page.getByRole('textbox', { name: /^The code/ });
	for (const [typed, said] of [
		['', 'Type the code that your teacher shows.'],
		['BCDO-FGHJ', '“O” is in no code'],
		['BCD', 'That has 3 letters; a code has 8'],
		['bcdf ghjk', 'No class has the code BCDF-GHJK. Look again at it']
	]) {
		await field.fill(typed);
		await page.getByRole('button', { name: 'Join', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText(said);
	}
});

test('where storage is blocked, the page says so, and the class goes on', async ({ browser }) => {
	const { teacher, code, end } = await openedClass(browser);
	const context = await browser.newContext({ viewport: { width: 390, height: 900 } });
	const page = await context.newPage();
	await page.addInitScript(() =>
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('denied', 'SecurityError');
			}
		})
	);
	await join(page, code);
	await expect(page.getByText('reloaded, you would join as somebody new')).toBeVisible();
	await choose(page, WAITS);
	await expect(page.getByText('keep this page open until nothing is waiting')).toBeVisible();
	await expect(answered(teacher)).toHaveText('1 of 1 answered');
	await context.close();
	await end();
});

test('no request goes to another host, and no secret to any', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(`${request.url()} ${JSON.stringify(request.headers())}`));
	await openPage(page);
	const { origin } = new URL(page.url());
	const secrets = await page.evaluate(() =>
		Object.entries(localStorage).flatMap(([key, text]) =>
			key.startsWith('deceptive-alignment:class-teacher:') ? [JSON.parse(text).projectorSecret as string] : []
		)
	);
	expect(secrets).toHaveLength(1);
	for (const one of asked) {
		expect(one.startsWith(origin), one).toBe(true);
		expect(one).not.toContain(secrets[0]);
		if (one.includes('/class/api')) expect(one).not.toContain('"referer":"h');
	}
});
