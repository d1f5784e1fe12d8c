import { redAmongNice } from './model';

// Single outputs, for the verdict; left out of the scripts of figures.

export const alone = { pRed: { of: redAmongNice } };
