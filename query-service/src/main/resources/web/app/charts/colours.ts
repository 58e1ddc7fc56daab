/** After Okabe and Ito, darkened so that white writing can be read on each: told apart by everyone. */
export const COLOURS = ['#0b6e99', '#b35c00', '#00785a', '#a0447a', '#6a51a3', '#8c6d00', '#b03a2e', '#4d5b66'];

/** Between the boxes of a treemap, by day and by night. */
export const EDGE = '#3d474f';
