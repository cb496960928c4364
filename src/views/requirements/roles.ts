/** What is shown as a block loses its role as a part of a table in some browsers: here it is said once more. */
export const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader", scope: "col" },
  head: { role: "rowheader", scope: "row" },
  cell: { role: "cell" },
} as const;
