// Asks veraPDF about files: each line on standard input names a profile and a path, separated by a
// tab. The answer is one line for each rule that is broken, then a line with a dot. What keeps
// veraPDF from judging at all (no JAXB, an unknown profile) ends the process with a stack trace.

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

class Verapdf {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream answers = new PrintStream(System.out, false, "UTF-8");
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
        for (String question; (question = questions.readLine()) != null; ) {
            String[] parts = question.split("\t", 2);
            for (String broken : judge(profile(parts[0]), new File(parts[1]))) {
                answers.println(broken.replaceAll("\\s+", " "));
            }
            answers.println(".");
            answers.flush();
        }
    }

    /** The rules of a profile; a profile without rules would find every file in order. */
    private static ValidationProfile profile(String name) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        ValidationProfile profile =
                Profiles.getVeraProfileDirectory().getValidationProfileByFlavour(flavour);
        if (flavour == PDFAFlavour.NO_FLAVOUR || profile.getRules().isEmpty()) {
            throw new IllegalStateException("no rules for the profile " + name);
        }
        return profile;
    }

    private static Collection<String> judge(ValidationProfile profile, File file) throws Exception {
        Set<String> broken = new LinkedHashSet<>();
        PDFAFlavour flavour = profile.getPDFAFlavour();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(profile, false).validate(parser);
            for (TestAssertion found : result.getTestAssertions()) {
                broken.add(
                        found.getRuleId().getClause()
                                + "-" + found.getRuleId().getTestNumber()
                                + " " + found.getMessage()
                                + " " + found.getLocation().getContext());
            }
            if (!result.isCompliant() && broken.isEmpty()) {
                broken.add("not compliant");
            }
        } catch (EncryptedPdfException | ModelParsingException unreadable) {
            broken.add("unreadable: " + unreadable.getMessage());
        }
        return broken;
    }
}
