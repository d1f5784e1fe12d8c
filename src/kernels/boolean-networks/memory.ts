/**
 * Where everything lies in the kernel's memory, in bytes. Rows are padded to whole vectors of four floats; `vectors` of
 * them hold one row of `width` units.
 */

// Settings, written by the page: integers first, then floats.
export const INPUTS: usize = 0;
export const HIDDEN_LAYERS: usize = 4;
export const WIDTH: usize = 8;
/** 0 ReLU, 1 tanh, 2 threshold. */
export const ACTIVATION: usize = 12;
/** 0 normal, 1 uniform. */
export const DISTRIBUTION: usize = 16;
/** 0 for inputs of 0 and 1, 1 for −1 and +1. */
export const CODING: usize = 20;
export const HAS_BIASES: usize = 24;
export const TRAINING_SIZE: usize = 28;
export const EPOCHS: usize = 32;
export const LEARNING_RATE: usize = 36;
/** Four floats: how large a layer's biases are beside its weights, which are drawn with variance 1. */
export const BIAS_FACTOR: usize = 48;
/** Four floats: the standard deviation of a layer's weights. */
export const WEIGHT_SCALE: usize = 64;
/** Four floats: the standard deviation of a layer's biases. */
export const BIAS_SCALE: usize = 80;
/** 128 bits: the training target, one bit an input. */
export const TARGET: usize = 96;
/** 128 bytes: the inputs trained on. */
export const TRAINING_INPUTS: usize = 128;

/** Parameters: weights of all layers, row by row; then biases of the hidden layers; then the output's bias. */
export const PARAMETERS: usize = 1024;
/** Bytes kept for one set of parameters: 7·64 + 2·64² + 64 + 3·64 + 4 floats and a spare vector fit. */
const SET: usize = 36864;
export const GRADIENT: usize = PARAMETERS + SET;
export const MEAN: usize = GRADIENT + SET;
export const SQUARE: usize = MEAN + SET;

/** 128 rows of at most 64 floats: a hidden layer on every input. Layers take turns. */
export const UNITS_A: usize = SQUARE + SET;
export const UNITS_B: usize = UNITS_A + 32768;
/** 128 × 64 bits: which units of a row are not 0. */
export const ACTIVE: usize = UNITS_B + 32768;
/** One coded input, while training: 8 floats. */
export const CODED: usize = ACTIVE + 1024;
/** Rows of every hidden layer and of its error, while training on one example. */
export const STATES: usize = CODED + 64;
export const ERRORS: usize = STATES + 1024;
/** Derivatives of the activation at those states. */
export const SLOPES: usize = ERRORS + 1024;
/** What a call leaves for the page: 64 KiB, up to 283,712, below the static data (scripts/kernels.mjs). */
export const RESULTS: usize = SLOPES + 1024;
/** The most networks drawn by one call. */
export const MOST: i32 = 4096;
