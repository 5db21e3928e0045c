"""What a folder of spreadsheets holds once it is read: rows, settings, rules, findings. No I/O."""
