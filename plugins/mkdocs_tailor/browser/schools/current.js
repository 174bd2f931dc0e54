// The school that the page speaks of now: one for everything on the page, which follows it.

import { environment, publicPart } from "./environment.js";
import { noValues, valueNamed } from "./shapes.js";

/** @import { Values } from "./shapes.js" */
/** @import { Variables } from "./variables.js" */
/** @import { OwnPictures } from "./pictures.js" */

/**
 * Either nothing is of the teacher's own, and everything reads for the school of the site; or all
 * is, and what is missing reads as sensible words, never as another school's.
 */
export class Current {
  /** @param {Variables} variables */
  constructor(variables) {
    this.variables = variables;
    /** @type {Values | null} what the teacher gave, as it came through the gate */
    this.values = null;
    /** @type {OwnPictures} the teacher's own, by the variables that name them */
    this.pictures = {};
    /** @type {Values} what the page may show */
    this.shown = this.siteValues();
    /** @type {Set<() => void>} */
    this.listeners = new Set();
  }

  /**
   * Put a school in the place of the one before. One without any value is none.
   * @param {Values | null} values as they came through the gate
   * @param {OwnPictures} pictures
   */
  change(values, pictures = {}) {
    this.values = values && Object.keys(values).length ? values : null;
    this.pictures = this.values ? pictures : {};
    this.shown = this.values ? publicPart(this.values, this.variables) : this.siteValues();
    for (const listener of [...this.listeners]) {
      listener();
    }
  }

  /**
   * Return what Word files are made from.
   * @param {string} [copy] which copy of a handout
   */
  environment(copy) {
    return environment(this.values ?? this.siteValues(), this.variables, copy);
  }

  /** Return what the page is made from, without what belongs in Word files only. */
  pageEnvironment() {
    return environment(this.shown, this.variables);
  }

  /**
   * Whether the teacher gave the variable, and the page may show it.
   * @param {string} name dotted
   */
  given(name) {
    return this.values !== null && valueNamed(this.shown, name) != null;
  }

  /**
   * Call the listener after every change, until what is returned is called.
   * @param {() => void} listener
   */
  follow(listener) {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Return the values of the school that the site reads for, which are public. */
  siteValues() {
    const { school, schools } = this.variables;
    return schools.find(({ slug }) => slug === school)?.values ?? noValues();
  }
}

/**
 * Return the school that the page speaks of; at first the one of the site.
 * @param {Variables} variables
 */
export function current(variables) {
  return new Current(variables);
}
