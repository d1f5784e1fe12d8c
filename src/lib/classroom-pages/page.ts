import { mount, type Component } from 'svelte';

/** Brings a page of the live classes to life: each is its own chunk, so that a student’s phone fetches nothing of a teacher’s. */
const pages: Readonly<Record<string, () => Promise<{ default: Component }>>> = {
	student: () => import('./student/StudentPage.svelte'),
	open: () => import('./opening/OpenPage.svelte'),
	teacher: () => import('./teacher/TeacherPage.svelte'),
	projector: () => import('./projector/ProjectorPage.svelte')
};

const target = document.querySelector<HTMLElement>('[data-class-page]');
if (target)
	void pages[target.dataset.classPage!]().then(({ default: Page }) => {
		target.replaceChildren();
		mount(Page, { target });
		target.dataset.alive = '';
	});
