/*
 * Stands in for Node's types while core/ is compiled. Some packages' types ask for them,
 * and would make `process` and `Buffer` known to code that must not use them.
 */
