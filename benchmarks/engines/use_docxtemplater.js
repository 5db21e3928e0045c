// Do a task of the benchmark with docxtemplater.
const fs = require("fs");
const path = require("path");
const [, , node, task, folder] = process.argv;
const load = (name) => require(path.join(node, "node_modules", name));
const PizZip = load("pizzip");
const Docxtemplater = load("docxtemplater");
const out = path.join(folder, "out", "docxtemplater", task);
const count = task === "table" ? 5000 : 200;
const people = JSON.parse(fs.readFileSync(path.join(folder, `people-${count}.json`), "utf8"));
const peak = () => Number((/VmHWM:\s*(\d+)/.exec(fs.readFileSync("/proc/self/status", "utf8")) || [0, 0])[1]) / 1024;
const started = process.hrtime.bigint();
const content = fs.readFileSync(path.join(folder, `curly-${task}.docx`));
const render = (values, name) => {
  const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true });
  document.render(values);
  fs.writeFileSync(path.join(out, name), document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
};
if (task === "files") people.forEach((person, number) => render(person, `${String(number).padStart(5, "0")}.docx`));
else render({ ds: people }, "in.docx");
const inside = Number(process.hrtime.bigint() - started) / 1e9;
console.log(JSON.stringify({ inside, peak: peak() }));
