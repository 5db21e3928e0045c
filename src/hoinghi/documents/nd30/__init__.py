"""How a paper of Nghị định 30/2020 is laid out, block by block. Only the builder of templates imports it."""
