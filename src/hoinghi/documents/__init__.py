"""From a workspace to Word papers in the format of Nghị định 30/2020."""
