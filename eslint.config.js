/** The rules for JavaScript: short functions, no markup made of text, what the joiner can join. */

import js from "@eslint/js";

const WHY_NOT = "values reach the page through textContent alone";
const MARKUP_READERS = ["DOMParser", "XMLSerializer"];
const MARKUP_PROPERTIES = [
  "innerHTML",
  "outerHTML",
  "srcdoc",
  "insertAdjacentHTML",
  "setHTMLUnsafe",
  "createContextualFragment",
];

const sizes = {
  complexity: ["error", 10],
  "max-lines": ["error", 400],
  "max-lines-per-function": ["error", 40],
};

const safety = {
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "no-script-url": "error",
  "no-restricted-globals": [
    "error",
    ...MARKUP_READERS.map((name) => ({ name, message: WHY_NOT })),
  ],
  "no-restricted-properties": [
    "error",
    ...MARKUP_PROPERTIES.map((property) => ({ property, message: WHY_NOT })),
    { object: "document", property: "write", message: WHY_NOT },
    { object: "document", property: "writeln", message: WHY_NOT },
  ],
};

const joinable = {
  "no-restricted-syntax": [
    "error",
    forbid("ExportDefaultDeclaration", "export by name"),
    forbid("ExportAllDeclaration", "a module exports what is its own"),
    forbid("ExportNamedDeclaration:not([declaration])", "export where it is declared"),
    forbid("ImportDefaultSpecifier", "import by name"),
    forbid("ImportNamespaceSpecifier", "import by name"),
    forbid("ImportDeclaration[specifiers.length=0]", "import what is used, by name"),
    forbid("ImportDeclaration:not([source.value=/^\\.{1,2}\\x2F.+\\.js$/])", "import our own modules"),
    forbid("ImportExpression", "everything is joined into one script"),
    forbid("TemplateLiteral TemplateLiteral", "blanks in it are lost when comments are taken out"),
    forbid("AwaitExpression:not(:function AwaitExpression)", "a classic script cannot wait"),
    forbid("ForOfStatement[await=true]:not(:function ForOfStatement)", "a classic script cannot wait"),
    forbid(
      "CallExpression[callee.property.name='setAttribute'][arguments.0.value=/^on/i]",
      "use addEventListener",
    ),
  ],
  "joiner/no-renaming": "error",
};

const style = {
  eqeqeq: ["error", "always", { null: "ignore" }],
  "no-var": "error",
  "prefer-const": "error",
  "object-shorthand": "error",
  "prefer-arrow-callback": "error",
  "no-undef": "off", // the type checker knows every name
};

export default [
  js.configs.recommended,
  { ignores: ["tests/cases/"] },
  { rules: { ...sizes, ...safety, ...style } },
  {
    files: ["plugins/**/*.js"],
    plugins: { joiner: { rules: { "no-renaming": { create: refuseRenaming } } } },
    rules: joinable,
  },
];

/** Return one entry of the rule `no-restricted-syntax`. */
function forbid(selector, message) {
  return { selector, message };
}

/** The rule that an import keeps the name it was exported under: one name, one thing. */
function refuseRenaming(context) {
  return {
    ImportSpecifier(node) {
      if (node.local.name !== node.imported.name) {
        context.report({ node, message: "the joiner knows one name for one thing" });
      }
    },
  };
}
