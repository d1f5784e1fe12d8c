import { figureOf, orderingFigure } from './figures';
import { expect, test } from './pages';

const START = '13 % of models (133 in 1,000)';
const NO_EXAMPLES = '21 % of models (207 in 1,000)';

/** What a link may hold, what the figure says about it, and what it then shows. */
const links: readonly (readonly [string, string, readonly RegExp[], string])[] = [
	[
		'outdated',
		'1.0~differentialExamples_0',
		[/^The link was made with version 0 of this model; .* version 1,/],
		NO_EXAMPLES
	],
	[
		'of a newer model',
		'1.9~differentialExamples_0',
		[/^The link was made with version 9 of this model; /],
		NO_EXAMPLES
	],
	['of a newer essay', '9.1~differentialExamples_0', [/^The link was made by a newer version of this essay/], START],
	['damaged', 'differentialExamples', [/^The link’s state “differentialExamples” is damaged; expected/], START],
	['empty', '', [/^The link’s state “” is damaged; expected/], START],
	['badly encoded', '%E0%A4%A', [/ is damaged; expected/], START],
	['with markup', '<img src=x onerror=alert(1)>', [/ is damaged; expected/], START],
	['cut off', '1.1~differentialExamples_0~fineHor', [/^Ignored from the link: “fineHor” is no setting;/], NO_EXAMPLES],
	[
		'naming something unknown',
		'1.1~charm_3~differentialExamples_0',
		[/^Ignored from the link: charm is not a parameter of property-ordering; expected one of preBase,/],
		NO_EXAMPLES
	],
	[
		'out of range',
		'1.1~fineHorizon_5000~differentialExamples_0',
		[/^Ignored from the link: fineHorizon is 5000; expected 0–1000 /],
		NO_EXAMPLES
	],
	['without a number', '1.1~preBase_x~differentialExamples_0', [/preBase is “x”; expected 0–1000 /], NO_EXAMPLES],
	[
		'with a bad seed',
		'1.1~differentialExamples_0~seed_-4',
		[/seed is “-4”; expected a whole number from 0/],
		NO_EXAMPLES
	],
	[
		'naming a parameter twice',
		'1.1~differentialExamples_0~differentialExamples_5',
		[/a second value for differentialExamples/],
		NO_EXAMPLES
	],
	[
		'with several faults',
		'1.1~charm_3~fineBase_-1~differentialExamples_0~seed_x',
		[/seed is “x”/, /charm is not/, /fineBase is -1; expected 0–1000 /],
		NO_EXAMPLES
	],
	[
		'with the same fault three times',
		'1.1~x~x~x~differentialExamples_0',
		[/^Ignored from the link: “x” is no setting; expected name_value\./],
		NO_EXAMPLES
	]
];

test.describe('a link that is', () => {
	for (const [what, token, sentences, result] of links) {
		test(`${what} says so, loads the rest and leaves the page working`, async ({ page }) => {
			const { sentence, alerts, slider, root } = await orderingFigure(page, token);
			await expect(sentence).toContainText(result);
			await expect(alerts).toHaveText([...sentences]);
			await slider('Differential examples').press('End');
			await expect(sentence).toContainText('4.1 % of models');
			for (let left = sentences.length; left > 0; left--) {
				await expect(alerts).toHaveCount(left);
				await root.getByRole('button', { name: 'Dismiss' }).first().click();
			}
			await expect(alerts).toHaveCount(0);
		});
	}

	test('whose shares do not sum to one is refused as a whole, with the sum', async ({ page }) => {
		await page.goto('/three-pies/#selection-pies=1.1~preGreen_0.5~preRed_0.3~preBlue_0.4~rlvrStrength_100');
		const { alerts, field, root } = await figureOf(page, 'selection-pies');
		await expect(alerts).toHaveText([
			/preGreen \+ preRed \+ preBlue is 1\.2; expected 1, because they are shares of one/
		]);
		await expect(field('RLVR strength')).toHaveValue('100');
		await root.getByText('The pretrained pie', { exact: true }).click();
		await expect(field('Nice, stays nice')).toHaveValue('35 %');
		await expect(field('Nice until it pays')).toHaveValue('5.0 %');
	});

	test('edited in the address moves the figure, and undo returns', async ({ page }) => {
		const { sentence, alerts, button } = await orderingFigure(page);
		await page.evaluate(() => (location.hash = '#property-ordering=1.1~differentialExamples_0~charm_3'));
		await expect(sentence).toContainText(NO_EXAMPLES);
		await expect(alerts).toHaveText([/charm is not a parameter/]);
		await button('Undo').click();
		await expect(sentence).toContainText(START);
	});

	test('for two figures moves both', async ({ page }) => {
		await page.goto('/order-matters/#property-ordering=1.1~differentialExamples_0&proxy-unlearning=1.1~steps_100');
		const ordering = await figureOf(page, 'property-ordering');
		await expect(ordering.sentence).toContainText(NO_EXAMPLES);
		const unlearning = await figureOf(page, 'proxy-unlearning');
		await expect(unlearning.field('Training examples')).toHaveValue('100');
	});
});
