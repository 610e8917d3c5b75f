"""The sum of design.md section 4: a case in, every figure of its result out, exactly."""
