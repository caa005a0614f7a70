package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.service.ImportAccess;
import app.kakehashi.listimport.service.Imports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Uploads a list. */
@Controller
@RequestMapping("/admin/imports")
@Permit(Permit.To.OFFICE)
class NewImportController {

  private static final String VIEW = "listimport/new";

  private final Imports imports;
  private final ImportWords words;

  NewImportController(Imports imports, ImportWords words) {
    this.imports = imports;
    this.words = words;
  }

  @GetMapping("/new")
  String form(Viewer viewer, Locale locale, Model model) {
    model.addAttribute("form", ImportForm.EMPTY);
    return show(viewer, locale, model);
  }

  @PostMapping
  String upload(
      @ModelAttribute("form") ImportForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    MultipartFile file = form.file();
    Optional<ListKind> kind =
        ListKind.ofCode(form.kind() == null ? "" : form.kind())
            .filter(known -> ImportAccess.may(known, viewer));
    if (kind.isEmpty()) {
      errors.rejectValue("kind", "listimport.kind.missing");
    }
    if (file == null
        || file.getOriginalFilename() == null
        || file.getOriginalFilename().isEmpty()) {
      errors.rejectValue("file", "listimport.file.missing");
    } else if (kind.isPresent()) {
      try {
        String name = file.getOriginalFilename();
        String id = imports.upload(kind.get(), name, file.getInputStream(), form.choices(), viewer);
        return Answers.toImport(request, id);
      } catch (RefusedFile refused) {
        errors.rejectValue("file", "", words.refusal(refused, locale));
      }
    }
    show(viewer, locale, model);
    return Answers.again(response, model, VIEW);
  }

  private String show(Viewer viewer, Locale locale, Model model) {
    model.addAttribute("kinds", words.kinds(viewer, locale));
    model.addAttribute("encodings", ImportWords.encodings());
    model.addAttribute("separators", words.separators(locale));
    model.addAttribute("sides", words.sides(locale));
    return VIEW;
  }
}
