"""Rules over a workspace: one function a finding. Nothing here reads a file or the clock."""
